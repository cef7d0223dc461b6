import { type ReactElement, useMemo } from 'react';
import type { SampleTable } from '../../model/data/sampleTable';
import { markerPath } from '../../ui/marker';
import type { PlaneGeometry } from './planeGeometry';
import { placeBeside } from './placeBeside';
import { samplePosition, samplePositions } from './samplePosition';
import { markerRadius } from './Samples';
import { textWidth } from '../../ui/textWidth';
import styles from './HighlightedSamples.module.css';

export interface HighlightedSamplesProps {
  readonly geometry: PlaneGeometry;
  readonly samples: SampleTable;
  readonly axes: readonly number[];
  /** Samples with a thin ring, the highlighted one among them. */
  readonly ringed: readonly number[];
  /** The sample that keeps its strength and bears its name; null for none. */
  readonly named: number | null;
}

/** Over the dimmed samples: some ringed and at full strength, and the selected one's name. */
export function HighlightedSamples({ geometry, samples, axes, ringed, named }: HighlightedSamplesProps): ReactElement {
  const r = markerRadius(samples.N, geometry);
  const full = named === null ? ringed : [...ringed, named];
  const at = (n: number): readonly [number, number] | null => {
    const sample = samples.at(n);
    return sample ? samplePosition(sample, axes, geometry) : null;
  };
  const name = useNameSpot(named, samples, axes, geometry);
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
        <text className={styles['name']} x={name[0]} y={name[1]} textAnchor="middle">
          x
          <tspan className={styles['index']} dy="-0.5em">
            ({named + 1})
          </tspan>
        </text>
      )}
    </svg>
  );
}

/** More markers than this are not looked at one by one: there is no free place among them anyway. */
const MAX_OBSTACLES = 2000;

/** The foot of the middle of x⁽ⁿ⁾: beside its sample, off the others; CSS px. */
function useNameSpot(
  named: number | null,
  samples: SampleTable,
  axes: readonly number[],
  geometry: PlaneGeometry,
): readonly [number, number] | null {
  return useMemo(() => {
    const sample = named === null ? undefined : samples.at(named);
    if (sample === undefined || named === null) return null;
    const every = Math.max(1, Math.ceil(samples.N / MAX_OBSTACLES));
    const size = 18 * geometry.scale;
    const box = { width: textWidth(`x(${named + 1})`, 0.85 * size), height: 1.1 * size };
    const r = markerRadius(samples.N, geometry);
    const [x, y] = placeBeside(samplePosition(sample, axes, geometry), box, r, samplePositions(samples, axes, geometry, every), geometry); // prettier-ignore
    return [x, y + 0.3 * size];
  }, [named, samples, axes, geometry]);
}
