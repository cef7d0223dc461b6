import { memo, type ReactElement, useLayoutEffect, useRef } from 'react';
import type { Sample } from '../../session/document';
import { markerPath } from '../../ui/marker';
import { classColours } from '../../ui/palette';
import { useTheme } from '../../ui/themeContext';
import type { PlaneGeometry } from './planeGeometry';
import styles from './Samples.module.css';

/** Beyond this many, markers are smaller and have no halo. */
const CROWD = 500;
/** Beyond this many they are painted once on a canvas instead of being elements. */
const MULTITUDE = 2000;

/** Radius of a marker in CSS px. */
export function markerRadius(count: number, geometry: PlaneGeometry): number {
  if (count > CROWD) return 4 * geometry.scale;
  return (geometry.width < 480 ? 5.4 : 6) * geometry.scale;
}

/** Where a sample stands in the frame, CSS px. With one feature all stand at the height of 0. */
export function samplePosition(sample: Sample, axes: readonly number[], geometry: PlaneGeometry): [number, number] {
  const [first = 0, second] = axes;
  return [
    geometry.x(sample.features[first] ?? 0),
    geometry.y(second === undefined ? 0 : (sample.features[second] ?? 0)),
  ];
}

interface SamplesProps {
  readonly samples: readonly Sample[];
  readonly axes: readonly number[];
  readonly geometry: PlaneGeometry;
}

/** All samples as markers of their class. Drawn again only when a sample or the view changes. */
export const Samples = memo(function Samples(props: SamplesProps): ReactElement {
  const { samples, axes, geometry } = props;
  if (samples.length > MULTITUDE) return <PaintedSamples {...props} />;
  const r = markerRadius(samples.length, geometry);
  const halo = samples.length <= CROWD;
  return (
    <svg className={styles['layer']} aria-hidden="true">
      {samples.map((sample, n) => (
        <Marker key={n} sample={sample} axes={axes} geometry={geometry} r={r} halo={halo} />
      ))}
    </svg>
  );
});

interface MarkerProps {
  readonly sample: Sample;
  readonly axes: readonly number[];
  readonly geometry: PlaneGeometry;
  readonly r: number;
  readonly halo: boolean;
}

const Marker = memo(function Marker({ sample, axes, geometry, r, halo }: MarkerProps): ReactElement {
  const [x, y] = samplePosition(sample, axes, geometry);
  const d = markerPath(sample.label, x, y, r);
  return (
    <>
      {halo && <path className={styles['halo']} d={d} />}
      <path
        className={styles['marker']}
        data-m={sample.label}
        style={{ fill: `var(--class-${sample.label})`, stroke: `var(--class-${sample.label}-deep)` }}
        d={d}
      />
    </>
  );
});

function PaintedSamples({ samples, axes, geometry }: SamplesProps): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const ratio = window.devicePixelRatio || 1;
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, geometry.width, geometry.height);
    context.lineWidth = 1;
    const colours = classColours(theme);
    const r = 3 * geometry.scale;
    for (const sample of samples) {
      const [x, y] = samplePosition(sample, axes, geometry);
      const colour = colours[sample.label];
      if (colour === undefined) continue;
      const path = new Path2D(markerPath(sample.label, x, y, r));
      context.fillStyle = colour.fill;
      context.strokeStyle = colour.deep;
      context.fill(path);
      context.stroke(path);
    }
  }, [samples, axes, geometry, theme, ratio]);
  return (
    <canvas
      ref={canvas}
      className={styles['layer']}
      width={Math.round(geometry.width * ratio)}
      height={Math.round(geometry.height * ratio)}
      aria-hidden="true"
    />
  );
}
