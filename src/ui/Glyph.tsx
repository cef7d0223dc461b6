import type { ReactElement } from 'react';
import { markerPath } from './marker';
import styles from './Glyph.module.css';

interface GlyphProps {
  /** Class index. */
  readonly m: number;
  /** Height and width in CSS px at the standard scale. */
  readonly size?: number;
}

/** The marker of class m as a small picture in running text. Decorative: the class letter stands beside it. */
export function Glyph({ m, size = 16 }: GlyphProps): ReactElement {
  return (
    <svg
      className={styles['glyph']}
      viewBox="-10 -10 20 20"
      style={{ width: `${size / 16}rem`, height: `${size / 16}rem` }}
      aria-hidden="true"
      focusable="false"
    >
      <path
        d={markerPath(m, 0, 0, 7)}
        style={{ fill: `var(--class-${m})`, stroke: `var(--class-${m}-deep)` }}
        strokeWidth="1.6"
        strokeLinejoin="round"
      />
    </svg>
  );
}
