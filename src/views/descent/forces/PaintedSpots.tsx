import { type ReactElement, useEffect, useRef, useState } from 'react';
import type { Slices } from '../../../model/kernel/slices';
import { classColours } from '../../../ui/palette';
import { runInSlices } from '../../../ui/runInSlices';
import { useTheme } from '../../../ui/themeContext';
import { useDeviceRatio, useRestored } from '../../../ui/useRepaint';
import type { Size } from '../../../ui/useSize';
import { useDescentWords } from '../descentWords';
import figure from '../Figure.module.css';
import type { Spot } from './simplexGeometry';
import styles from './Forces.module.css';

interface PaintedSpotsProps {
  readonly size: Size;
  readonly labels: Uint8Array;
  readonly spot: (n: number) => Spot;
}

/** Spots between two looks at the clock. */
const SLICE = 500;

/** Samples too many for markers, as dots on one canvas; shown when all are painted, and until then it is said. */
export function PaintedSpots({ size, labels, spot }: PaintedSpotsProps): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const ratio = useDeviceRatio();
  const restored = useRestored(canvas);
  const { computing } = useDescentWords();
  const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)];
  // Another size empties the canvas; other spots leave those before until they are there.
  const blank = `${width} × ${height}`;
  const [filled, setFilled] = useState('');
  useEffect(() => {
    const shown = canvas.current;
    const whole = document.createElement('canvas');
    Object.assign(whole, { width, height });
    const behind = whole.getContext('2d');
    if (!shown || !behind) return undefined;
    const colours = classColours(theme);
    function* paint(context: CanvasRenderingContext2D): Slices<void> {
      const side = 2.4 * ratio;
      for (let n = 0; n < labels.length; n++) {
        const [x, y] = spot(n);
        context.fillStyle = colours[labels[n]!]?.fill ?? '';
        context.fillRect(x * ratio - side / 2, y * ratio - side / 2, side, side);
        if (n % SLICE === 0) yield;
      }
    }
    return runInSlices(paint(behind), () => {
      const context = shown.getContext('2d');
      context?.clearRect(0, 0, width, height);
      context?.drawImage(whole, 0, 0);
      shown.dataset['painted'] = String(labels.length);
      setFilled(blank);
    });
  }, [labels, spot, theme, ratio, width, height, restored, blank]);
  return (
    <>
      <canvas ref={canvas} className={styles['picture']} width={width} height={height} aria-hidden="true" />
      {filled !== blank && (
        <p className={styles['painting']}>
          <span className={figure['late']}>{computing}</span>
        </p>
      )}
    </>
  );
}
