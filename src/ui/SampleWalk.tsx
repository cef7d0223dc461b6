import type { ReactElement, ReactNode } from 'react';
import { formatCount } from './numbers/formatNumber';
import { Linked } from './highlighting';
import { useLab } from './labContext';
import { useMessages } from './messagesContext';
import styles from './SampleWalk.module.css';

interface SampleWalkProps {
  /** The sample that is named, from 0. */
  readonly n: number;
  readonly N: number;
  /** The sample whose neighbours are selected, where another one is only pointed at. */
  readonly from?: number;
  /** More to say of it, at the end of the line. */
  readonly children?: ReactNode;
}

/** "Sample 45 of 150", and the way to its neighbours. */
export function SampleWalk({ n, N, from = n, children }: SampleWalkProps): ReactElement {
  const { inspect } = useMessages();
  const lab = useLab();
  const walk = (by: number): void => {
    lab.setView({ selected: (from + by + N) % N });
  };
  return (
    <p className={styles['walk']}>
      <button type="button" aria-label={inspect.previous} onClick={() => walk(-1)}>
        <Arrow flip />
      </button>
      <Linked as="span" to={`sample.${n}`}>
        <b>
          {inspect.sample} {formatCount(n + 1)}
        </b>{' '}
        {inspect.of(formatCount(N))}
      </Linked>
      <button type="button" aria-label={inspect.next} onClick={() => walk(1)}>
        <Arrow />
      </button>
      {children}
    </p>
  );
}

function Arrow({ flip = false }: { readonly flip?: boolean }): ReactElement {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
      style={flip ? { transform: 'scaleX(-1)' } : undefined}
    >
      <path d="M5 5v14l10.5-7zM16.5 5H19v14h-2.5z" fill="currentColor" />
    </svg>
  );
}
