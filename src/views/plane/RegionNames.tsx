import type { ReactElement } from 'react';
import type { PlacedName } from './NamePlacer';
import styles from './Lines.module.css';

/** Each region's class, in words, inside it. */
export function RegionNames({
  names,
  size,
}: {
  readonly names: readonly PlacedName[];
  /** CSS px. */
  readonly size: number;
}): ReactElement {
  return (
    <>
      {names.map(({ m, text, spot }) => (
        <text
          key={m}
          className={styles['regionName']}
          style={{ fill: `var(--class-${m}-deep)`, fontSize: `${size}px` }}
          x={spot[0]}
          y={spot[1]}
          dy="0.32em"
          textAnchor="middle"
        >
          {text}
        </text>
      ))}
    </>
  );
}
