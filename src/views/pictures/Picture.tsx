import { type ReactElement, useLayoutEffect, useRef } from 'react';
import { classColours } from '../../ui/palette';
import { useTheme } from '../../ui/themeContext';
import { useDeviceRatio, useRestored } from '../../ui/useRepaint';
import { paintPicture } from './paintPicture';
import styles from './Pictures.module.css';

interface PictureProps {
  readonly m: number;
  readonly side: number;
  /** CSS px of a pixel. */
  readonly cell: number;
  /** Value of pixel p, row by row. Another function is another picture. */
  readonly at: (p: number) => number;
  readonly largest: number;
  readonly label: string;
  /** The pixel that is pointed at in any picture. */
  readonly lit: number | null;
}

/** A column of W, of x∘w or of G as a picture of the class's colour. */
export function Picture({ m, side, cell, at, largest, label, lit }: PictureProps): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const ratio = useDeviceRatio();
  const restored = useRestored(canvas);
  const pixels = Math.round(side * cell * ratio);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    const colour = classColours(theme)[m];
    if (!context || !colour) return;
    paintPicture(context, { side, at, largest, ...colour, cell: pixels / side, line: ratio });
  }, [m, side, at, largest, theme, ratio, pixels, restored]);
  const size = `${side * cell}px`;
  return (
    <span className={styles['picture']} data-picture={m} style={{ width: size, height: size }}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={label}
        width={pixels}
        height={pixels}
        style={{ width: size, height: size }}
      />
      {lit !== null && (
        <span
          className={styles['lit']}
          data-lit={lit}
          style={{
            left: `${(lit % side) * cell}px`,
            top: `${Math.floor(lit / side) * cell}px`,
            width: `${cell}px`,
            height: `${cell}px`,
          }}
        />
      )}
    </span>
  );
}
