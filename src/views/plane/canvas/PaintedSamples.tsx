import { type ReactElement, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { SampleTable } from '../../../model/data/sampleTable';
import { useTheme } from '../../../ui/themeContext';
import { useDeviceRatio, useRestored } from '../../../ui/useRepaint';
import type { PlaneGeometry } from '../planeGeometry';
import { markerStamps } from './markerStamps';
import { SamplePainter } from './SamplePainter';
import styles from '../Samples.module.css';

export interface PaintedSamplesProps {
  readonly samples: SampleTable;
  readonly axes: readonly number[];
  readonly geometry: PlaneGeometry;
}

/** Samples too many to be elements, painted on one canvas. */
export function PaintedSamples({ samples, axes, geometry }: PaintedSamplesProps): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  const painter = useRef<SamplePainter>(null);
  const theme = useTheme();
  const ratio = useDeviceRatio();
  const restored = useRestored(canvas);
  const { scale } = geometry;
  const stamps = useMemo(() => markerStamps(theme, scale, ratio), [theme, scale, ratio]);
  useLayoutEffect(() => {
    painter.current ??= new SamplePainter(canvas.current!);
    painter.current.show({ samples, axes, geometry, ratio, stamps });
  }, [samples, axes, geometry, ratio, stamps]);
  useLayoutEffect(() => {
    if (restored > 0) painter.current?.putAgain();
  }, [restored]);
  useEffect(
    () => () => {
      painter.current?.stop();
      painter.current = null;
    },
    [],
  );
  return <canvas ref={canvas} className={styles['layer']} aria-hidden="true" />;
}
