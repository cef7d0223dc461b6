import { type ReactElement, Suspense } from 'react';
import { logits } from '../../model/kernel/logits';
import { selectShownFrame } from '../../session/selectors/shownFrame';
import { useHiding } from '../../ui/hiding';
import { useLabState } from '../../ui/labContext';
import { PaintedErrors } from './lazyPainted';
import type { PlaneGeometry } from './planeGeometry';
import { forEachPosition } from './samplePosition';
import { markerRadius, PAINTED_FROM } from './Samples';
import styles from './Plane.module.css';

/** A small ink dot in every sample whose class is not the one with the largest ŷ. */
export function ErrorMarks({ geometry }: { readonly geometry: PlaneGeometry }): ReactElement | null {
  const samples = useLabState((state) => state.document.samples);
  const axes = useLabState((state) => state.document.axes);
  const shown = useLabState(selectShownFrame);
  const hidden = useHiding()?.hides('correct') === true;
  if (hidden || shown === null || shown.design.N !== samples.N) return null;
  if (samples.N > PAINTED_FROM) {
    return (
      <Suspense fallback={null}>
        <PaintedErrors {...{ geometry, shown }} />
      </Suspense>
    );
  }
  const { design, frame } = shown;
  const z = new Float64Array(design.K);
  const r = 0.36 * markerRadius(samples.N, geometry);
  const dots: string[] = [];
  forEachPosition(samples, axes, geometry, (x, y, label, n) => {
    if (logits(design.X, n * design.D, frame.W, design.D, design.K, z) === label) return;
    dots.push(`M${(x - r).toFixed(1)},${y.toFixed(1)}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`);
  });
  return (
    <svg className={styles['layer']} aria-hidden="true">
      <path className={styles['errors']} d={dots.join('')} />
    </svg>
  );
}
