import type { ReactElement } from 'react';
import type { SampleTable } from '../../model/data/sampleTable';
import { sampleOf } from '../../session/highlight';
import { useLabState } from '../../ui/labContext';
import { markerPath } from '../../ui/marker';
import type { PlaneGeometry } from './planeGeometry';
import { samplePosition } from './samplePosition';
import { markerRadius } from './Samples';
import styles from './HighlightedSamples.module.css';

interface HighlightedSamplesProps {
  readonly geometry: PlaneGeometry;
  readonly samples: SampleTable;
  readonly axes: readonly number[];
  /** Samples with a thin ring. */
  readonly marked: readonly number[];
  /** The sample that keeps its strength and bears its name; null for none. */
  readonly named: number | null;
}

/** Over the dimmed samples: the highlighted one and the marked ones ringed and at full strength, and the selected one's name. */
export function HighlightedSamples({ geometry, samples, axes, marked, named }: HighlightedSamplesProps): ReactElement {
  const highlight = useLabState((state) => sampleOf(state.view.highlight?.identity ?? ''));
  const r = markerRadius(samples.N, geometry);
  const ringed = highlight === null ? marked : [...marked, highlight];
  const full = named === null ? ringed : [...ringed, named];
  const at = (n: number): readonly [number, number] | null => {
    const sample = samples.at(n);
    return sample ? samplePosition(sample, axes, geometry) : null;
  };
  const name = named === null ? null : at(named);
  const end = name !== null && name[0] > geometry.width - 60 * geometry.scale;
  return (
    <svg className={styles['layer']} aria-hidden="true">
      {full.map((n, place) => {
        const spot = at(n);
        const m = samples.at(n)?.label ?? 0;
        return (
          spot && (
            <g key={`${n}-${place}`}>
              <path
                className={styles['marker']}
                style={{ fill: `var(--class-${m})`, stroke: `var(--class-${m}-deep)` }}
                d={markerPath(m, spot[0], spot[1], r)}
              />
              {n !== named && <circle className={styles['ring']} cx={spot[0]} cy={spot[1]} r={1.8 * r} />}
            </g>
          )
        );
      })}
      {name && named !== null && (
        <text
          className={styles['name']}
          x={name[0] + (end ? -2.6 : 2.6) * r}
          y={Math.max(20 * geometry.scale, name[1] - 1.9 * r)}
          textAnchor={end ? 'end' : 'start'}
        >
          x
          <tspan className={styles['index']} dy="-0.5em">
            ({named + 1})
          </tspan>
        </text>
      )}
    </svg>
  );
}
