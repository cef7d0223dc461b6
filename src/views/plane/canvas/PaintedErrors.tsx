import { type ReactElement, useLayoutEffect, useMemo, useRef } from 'react';
import { logits } from '../../../model/kernel/logits';
import type { ShownFrame } from '../../../session/selectors/shownFrame';
import { useLabState } from '../../../ui/labContext';
import { useTheme } from '../../../ui/themeContext';
import { useDeviceRatio, useRestored } from '../../../ui/useRepaint';
import type { PlaneGeometry } from '../planeGeometry';
import { forEachPosition } from '../samplePosition';
import { markerRadius } from '../Samples';
import { useMarksWait } from '../useMarksWait';
import { Stamp } from './Stamp';
import { StampedImage } from './StampedImage';
import styles from '../Samples.module.css';

export interface PaintedErrorsProps {
  readonly geometry: PlaneGeometry;
  readonly shown: ShownFrame;
}

/** The dots of misclassified samples too many to be elements, painted with the picture that they belong to. */
export function PaintedErrors({ geometry, shown }: PaintedErrorsProps): ReactElement {
  const samples = useLabState((state) => state.document.samples);
  const axes = useLabState((state) => state.document.axes);
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const ratio = useDeviceRatio();
  const restored = useRestored(canvas);
  const r = 0.36 * markerRadius(samples.N, geometry) * ratio;
  const dot = useRef<{ readonly key: string; readonly stamp: Stamp }>(null);
  const waits = useMarksWait(shown.design);
  const [width, height] = [Math.round(geometry.width * ratio), Math.round(geometry.height * ratio)];
  const image = useMemo(() => new StampedImage(width, height), [width, height]);
  useLayoutEffect(() => {
    const { design, frame } = shown;
    const z = new Float64Array(design.K);
    const key = [theme, r, ratio].join();
    if (dot.current?.key !== key) dot.current = { key, stamp: inkDot(canvas.current!, r, ratio) };
    const { stamp } = dot.current;
    image.clear(image.whole);
    if (!waits) {
      forEachPosition(samples, axes, geometry, (x, y, label, n) => {
        if (logits(design.X, n * design.D, frame.W, design.D, design.K, z) === label) return;
        image.set(stamp, x * ratio, y * ratio);
      });
    }
    canvas.current!.getContext('2d')?.putImageData(image.image, 0, 0);
  }, [samples, axes, geometry, shown, waits, image, theme, r, ratio, restored]);
  return (
    <canvas
      {...{ width, height }}
      ref={canvas}
      className={styles['layer']}
      data-errors={waits ? 'waiting' : 'shown'}
      aria-hidden="true"
    />
  );
}

/** A dot of radius `r` in the ink around an element, with an edge of its paper. Canvas px. */
function inkDot(around: Element, r: number, ratio: number): Stamp {
  const page = getComputedStyle(around);
  const [ink, plane] = ['--ink', '--plane'].map((name) => page.getPropertyValue(name));
  return new Stamp(2 * (Math.ceil(r + ratio) + 1), (context, x, y) => {
    context.fillStyle = ink!;
    context.strokeStyle = plane!;
    context.lineWidth = ratio;
    context.beginPath();
    context.arc(x, y, r, 0, 2 * Math.PI);
    context.stroke();
    context.fill();
  });
}
