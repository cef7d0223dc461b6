import type { ReactElement } from 'react';
import type { ScoreField } from '../../../model/plane/scoreField';
import { useLabState } from '../../../ui/labContext';
import type { PlaneGeometry } from '../planeGeometry';
import { samplePosition } from '../samplePosition';
import { markerRadius } from '../Samples';
import { useMismatches } from './useMismatches';
import styles from './Slice.module.css';

export interface MismatchMarksProps {
  readonly scores: ScoreField;
  readonly geometry: PlaneGeometry;
}

/** A white dot in every sample whose own ŷ has another winner than the region it stands in. */
export function MismatchMarks({ scores, geometry }: MismatchMarksProps): ReactElement {
  const samples = useLabState((state) => state.document.samples);
  const axes = useLabState((state) => state.document.axes);
  const found = useMismatches(scores);
  const r = 0.42 * markerRadius(samples.N, geometry);
  const dots = found.map((n) => {
    const [x, y] = samplePosition(samples.at(n)!, axes, geometry);
    return `M${(x - r).toFixed(1)},${y.toFixed(1)}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`;
  });
  return (
    <svg className={styles['marks']} aria-hidden="true">
      <path data-mismatches={found.length} d={dots.join('')} />
    </svg>
  );
}
