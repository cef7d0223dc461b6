import { memo, type ReactElement, Suspense } from 'react';
import type { SampleTable } from '../../model/data/sampleTable';
import { markerPath } from '../../ui/marker';
import { PaintedSamples } from './lazyPainted';
import type { PlaneGeometry } from './planeGeometry';
import { forEachPosition } from './samplePosition';
import styles from './Samples.module.css';

/** Beyond this many, markers are smaller and have no halo. */
const CROWDED_FROM = 500;
/** Beyond this many they are painted once on a canvas instead of being elements. */
export const PAINTED_FROM = 2000;

/** Radius of a marker in CSS px. */
export function markerRadius(count: number, geometry: PlaneGeometry): number {
  if (count > CROWDED_FROM) return 4 * geometry.scale;
  return (geometry.width < 480 ? 5.4 : 6) * geometry.scale;
}

interface SamplesProps {
  readonly samples: SampleTable;
  readonly axes: readonly number[];
  readonly geometry: PlaneGeometry;
}

/** All samples as markers of their class. Drawn again only when a sample or the view changes. */
export const Samples = memo(function Samples(props: SamplesProps): ReactElement {
  const { samples, axes, geometry } = props;
  if (samples.N > PAINTED_FROM) {
    return (
      <Suspense fallback={null}>
        <PaintedSamples {...props} />
      </Suspense>
    );
  }
  const r = markerRadius(samples.N, geometry);
  const halo = samples.N <= CROWDED_FROM;
  const markers: ReactElement[] = [];
  forEachPosition(samples, axes, geometry, (x, y, label, n) => {
    markers.push(<Marker key={n} {...{ x, y, label, r, halo }} />);
  });
  return (
    <svg className={styles['layer']} aria-hidden="true">
      {markers}
    </svg>
  );
});

interface MarkerProps {
  /** Centre and radius in CSS px. */
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly label: number;
  readonly halo: boolean;
}

const Marker = memo(function Marker({ x, y, label, r, halo }: MarkerProps): ReactElement {
  const d = markerPath(label, x, y, r);
  return (
    <>
      {halo && <path className={styles['halo']} d={d} />}
      <path
        className={styles['marker']}
        data-m={label}
        style={{ fill: `var(--class-${label})`, stroke: `var(--class-${label}-deep)` }}
        d={d}
      />
    </>
  );
});
