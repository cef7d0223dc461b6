import type { CSSProperties, ReactElement } from 'react';
import styles from './Ticks.module.css';

interface TicksProps {
  /** Index of the scene; −1 on the title. */
  readonly scene: number;
  readonly scenes: number;
  readonly style?: CSSProperties;
}

/** A tick for each scene: those behind, the one that stands there, those to come. */
export function Ticks({ scene, scenes, style }: TicksProps): ReactElement {
  return (
    <svg
      className={styles['ticks']}
      viewBox={`0 0 ${scenes * 34} 24`}
      preserveAspectRatio="none"
      aria-hidden="true"
      style={style}
    >
      {Array.from({ length: scenes }, (_, at) => (
        <rect
          key={at}
          x={at * 34}
          y={at === scene ? 3 : 9}
          width={26}
          height={at === scene ? 18 : 6}
          data-future={at > scene}
        />
      ))}
    </svg>
  );
}
