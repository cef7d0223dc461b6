import { type ReactElement, useLayoutEffect, useRef } from 'react';
import type { SampleTable } from '../../model/data/sampleTable';
import { useTheme } from '../../ui/themeContext';
import { paintSamples, spritesOf } from './paintSamples';
import type { PlaneGeometry } from './planeGeometry';
import styles from './Samples.module.css';

interface PaintedSamplesProps {
  readonly samples: SampleTable;
  readonly axes: readonly number[];
  readonly geometry: PlaneGeometry;
}

/** Samples too many to be elements, painted on one canvas. A repaint is made in slices, and shown when it is whole. */
export function PaintedSamples({ samples, axes, geometry }: PaintedSamplesProps): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const ratio = window.devicePixelRatio || 1;
  const width = Math.round(geometry.width * ratio);
  const height = Math.round(geometry.height * ratio);
  useLayoutEffect(() => {
    const shown = canvas.current;
    const context = shown?.getContext('2d');
    if (!shown || !context) return undefined;
    const whole = document.createElement('canvas');
    Object.assign(whole, { width, height });
    const behind = whole.getContext('2d');
    if (!behind) return undefined;
    const painting = paintSamples(behind, {
      samples,
      axes,
      geometry,
      ratio,
      sprites: spritesOf(theme, geometry, ratio),
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const goOn = (): void => {
      if (painting.next().done) {
        context.clearRect(0, 0, width, height);
        context.drawImage(whole, 0, 0);
        shown.dataset['painted'] = String(samples.N);
      } else timer = setTimeout(goOn, 0);
    };
    goOn();
    return () => {
      clearTimeout(timer);
    };
  }, [samples, axes, geometry, theme, ratio, width, height]);
  return <canvas ref={canvas} className={styles['layer']} width={width} height={height} aria-hidden="true" />;
}
