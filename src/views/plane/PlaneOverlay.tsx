import { type ReactElement, Suspense } from 'react';
import type { ScoreField } from '../../model/plane/scoreField';
import type { SampleTable } from '../../model/data/sampleTable';
import { markerPath } from '../../ui/marker';
import { Probe, SampleReading } from './lazyCard';
import type { PlaneGeometry } from './planeGeometry';
import { samplePosition } from './samplePosition';
import { markerRadius } from './Samples';
import type { Cursor } from './cursor';
import styles from './Plane.module.css';

interface PlaneOverlayProps {
  readonly geometry: PlaneGeometry;
  readonly samples: SampleTable;
  readonly axes: readonly number[];
  readonly scores: ScoreField | null;
  readonly cursor: Cursor | null;
  readonly selected: number | null;
  /** The class that a click places. */
  readonly activeClass: number;
  /** A click selects and places nothing, so no ghost stands at the cursor. */
  readonly inspecting: boolean;
}

/** What follows the pointer or the selection: cross-hair, probe, the ghost of the sample to come, the ring. */
export function PlaneOverlay(props: PlaneOverlayProps): ReactElement {
  const { geometry, samples, axes, scores, cursor, selected, activeClass, inspecting } = props;
  const r = markerRadius(samples.N, geometry);
  const chosen = selected === null ? undefined : samples.at(selected);
  const ring = chosen && samplePosition(chosen, axes, geometry);
  const over = cursor?.over ?? null;
  const under = over === null || over === selected || inspecting ? undefined : samples.at(over);
  const read = under && over !== null && { n: over, sample: under, spot: samplePosition(under, axes, geometry) };
  const free = cursor !== null && over === null;
  return (
    <>
      <svg className={styles['layer']} aria-hidden="true">
        {ring && (
          <>
            <circle className={styles['ringHalo']} cx={ring[0]} cy={ring[1]} r={2.3 * r} />
            <circle className={styles['ring']} cx={ring[0]} cy={ring[1]} r={2.3 * r} />
          </>
        )}
        {free && <CrossHair geometry={geometry} at={cursor.at} activeClass={inspecting ? null : activeClass} r={r} />}
      </svg>
      {read && (
        <Suspense fallback={null}>
          <SampleReading {...read} frame={geometry} />
        </Suspense>
      )}
      {free && scores && (
        <Suspense fallback={null}>
          <Probe scores={scores} geometry={geometry} at={cursor.at} />
        </Suspense>
      )}
    </>
  );
}

interface CrossHairProps {
  readonly geometry: PlaneGeometry;
  readonly at: readonly [number, number];
  /** The class of the ghost; null without one. */
  readonly activeClass: number | null;
  readonly r: number;
}

function CrossHair({ geometry, at, activeClass, r }: CrossHairProps): ReactElement {
  const [x, y, arm] = [geometry.x(at[0]), geometry.y(at[1]), 13 * geometry.scale];
  return (
    <>
      {activeClass !== null && (
        <path
          className={styles['ghost']}
          style={{ fill: `var(--class-${activeClass})`, stroke: `var(--class-${activeClass}-deep)` }}
          d={markerPath(activeClass, x, y, r)}
        />
      )}
      <path className={styles['crossHair']} d={`M${x - arm},${y}h${2 * arm}M${x},${y - arm}v${2 * arm}`} />
    </>
  );
}
