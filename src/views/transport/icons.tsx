import type { ReactElement, ReactNode } from 'react';

function Icon({ size, children }: { readonly size: number; readonly children: ReactNode }): ReactElement {
  return (
    <svg
      viewBox="0 0 24 24"
      style={{ width: `${size / 16}rem`, height: `${size / 16}rem`, display: 'block' }}
      aria-hidden="true"
      focusable="false"
      fill="currentColor"
    >
      {children}
    </svg>
  );
}

export function PlayIcon(): ReactElement {
  return (
    <Icon size={28}>
      <path d="M8 5.2v13.6L19 12z" />
    </Icon>
  );
}

export function PauseIcon(): ReactElement {
  return (
    <Icon size={28}>
      <path d="M7 5.5h3.6v13H7zM13.4 5.5H17v13h-3.6z" />
    </Icon>
  );
}

export function StepIcon(): ReactElement {
  return (
    <Icon size={24}>
      <path d="M5 5v14l10.5-7zM16.5 5H19v14h-2.5z" />
    </Icon>
  );
}

export function ResetIcon(): ReactElement {
  return (
    <Icon size={24}>
      <path d="M12 5.2V1.6L6.6 6.4 12 11V7.4a5.3 5.3 0 1 1-5.3 5.3H4.5A7.5 7.5 0 1 0 12 5.2z" />
    </Icon>
  );
}

export function PinIcon(): ReactElement {
  return (
    <Icon size={20}>
      <path d="M8 3h8v2l-1 1v5l3 3v2h-5v5l-1 2-1-2v-5H6v-2l3-3V6L8 5z" />
    </Icon>
  );
}

/** From the beginning to a mark. */
export function AgainIcon(): ReactElement {
  return (
    <Icon size={20}>
      <path d="M3 5h2.2v14H3zM7 11h8.5L12 7.5 13.5 6 19.5 12l-6 6L12 16.5 15.5 13H7zM20 5h2v14h-2z" />
    </Icon>
  );
}
