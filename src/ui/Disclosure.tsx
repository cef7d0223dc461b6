import { type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './Disclosure.module.css';

interface DisclosureProps {
  /** The button's accessible name. */
  readonly label: string;
  /** What the button shows. */
  readonly shown: ReactNode;
  readonly className?: string | undefined;
  /** The sheet opens above the button, where there is no room below. */
  readonly above?: boolean;
  /** What one of the entries may open elsewhere: when it changes, the small sheet closes. */
  readonly closesOn?: unknown;
  readonly children: ReactNode;
}

/** A button and the small sheet it opens below itself: Esc or a press elsewhere closes it, and focus returns. */
export function Disclosure({ label, shown, className, above, closesOn, children }: DisclosureProps): ReactElement {
  const [open, setOpen] = useState(false);
  const [known, setKnown] = useState(closesOn);
  if (known !== closesOn) {
    setKnown(closesOn);
    setOpen(false);
  }
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const onPress = (event: PointerEvent): void => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    // Wherever the focus is: what had it may be gone.
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [open]);
  return (
    <div ref={root} className={`${styles['disclosure'] ?? ''} ${className ?? ''}`}>
      <button
        ref={button}
        type="button"
        className={styles['button']}
        aria-label={label}
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {shown}
      </button>
      {open && (
        <div className={styles['sheet']} data-above={above}>
          {children}
        </div>
      )}
    </div>
  );
}
