import { type ReactElement, useLayoutEffect, useMemo, useRef } from 'react';
import type { SampleTable } from '../../model/data/sampleTable';
import { useTheme } from '../../ui/themeContext';
import { changedSamples } from './changedSamples';
import { type Painting, paintSamples, repaintSamples, spritesOf } from './paintSamples';
import type { PlaneGeometry } from './planeGeometry';
import styles from './Samples.module.css';

/** With more changed samples all are painted: each costs a walk over all places. */
const MAX_REPAINTED = 8;

interface PaintedSamplesProps {
  readonly samples: SampleTable;
  readonly axes: readonly number[];
  readonly geometry: PlaneGeometry;
}

/**
 * Samples too many to be elements, painted on one canvas. An edit repaints the place of its sample. All are painted in
 * slices, and shown when they are whole.
 */
export function PaintedSamples({ samples, axes, geometry }: PaintedSamplesProps): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  const shownPainting = useRef<Painting | null>(null);
  const theme = useTheme();
  const ratio = window.devicePixelRatio || 1;
  const width = Math.round(geometry.width * ratio);
  const height = Math.round(geometry.height * ratio);
  const sprites = useMemo(() => spritesOf(theme, geometry, ratio), [theme, geometry, ratio]);
  useLayoutEffect(() => {
    const shown = canvas.current;
    const context = shown?.getContext('2d');
    if (!shown || !context) return undefined;
    const painting: Painting = { samples, axes, geometry, ratio, sprites };
    const done = (): void => {
      shownPainting.current = painting;
      shown.dataset['painted'] = String(samples.N);
    };
    const before = shownPainting.current;
    if (before?.sprites === sprites && before.axes === axes) {
      const changed = changedSamples(before.samples, samples, MAX_REPAINTED);
      if (changed !== null) {
        repaintSamples(context, painting, changed);
        done();
        return undefined;
      }
    }
    const whole = document.createElement('canvas');
    Object.assign(whole, { width, height });
    const behind = whole.getContext('2d');
    if (!behind) return undefined;
    const slices = paintSamples(behind, painting);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const goOn = (): void => {
      if (slices.next().done) {
        context.clearRect(0, 0, width, height);
        context.drawImage(whole, 0, 0);
        done();
      } else timer = setTimeout(goOn, 0);
    };
    goOn();
    return () => {
      clearTimeout(timer);
    };
  }, [samples, axes, geometry, sprites, ratio, width, height]);
  return <canvas ref={canvas} className={styles['layer']} width={width} height={height} aria-hidden="true" />;
}
