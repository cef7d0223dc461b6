import { type ReactElement, useMemo } from 'react';
import { designOf } from '../../model/features/design';
import { logits } from '../../model/kernel/logits';
import { experimentOf } from '../../session/document';
import { useLabState } from '../../ui/labContext';
import type { PlaneGeometry } from './planeGeometry';
import { markerRadius, samplePosition } from './Samples';
import styles from './Plane.module.css';

/** A small ink dot in every sample whose class is not the one with the largest ŷ. */
export function ErrorMarks({ geometry }: { readonly geometry: PlaneGeometry }): ReactElement | null {
  const document = useLabState((state) => state.document);
  const frame = useLabState((state) => state.run.frame);
  const design = useMemo(() => designOf(experimentOf(document)), [document]);
  if (frame === null || frame.D !== design.D || frame.K !== design.K) return null;
  const z = new Float64Array(design.K);
  const wrong = document.samples.filter(
    (sample, n) => logits(design.X, n * design.D, frame.W, design.D, design.K, z) !== sample.label,
  );
  const r = 0.36 * markerRadius(document.samples.length, geometry);
  const dots = wrong.map((sample) => {
    const [x, y] = samplePosition(sample, document.axes, geometry);
    return `M${(x - r).toFixed(1)},${y.toFixed(1)}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`;
  });
  return (
    <svg className={styles['layer']} aria-hidden="true">
      <path className={styles['errors']} d={dots.join('')} />
    </svg>
  );
}
