import { line as lineOf, scaleLinear } from 'd3';
import type { ReactElement } from 'react';
import { boundariesOf, regionsOf } from '../model/plane/scoreField';
import { fieldOf } from '../lesson/boundary';
import type { SceneRun } from '../lesson/sceneRun';
import { markerPath } from './marker';
import styles from './ScenePicture.module.css';

const WIDTH = 406;
const HEIGHT = 150;

interface ScenePictureProps {
  readonly run: SceneRun | null;
  readonly curve: boolean;
  /** As a thumbnail: markers and lines are thicker. */
  readonly small?: boolean;
}

/** The main figure of a computed scene, small and without words: the risk where that is shown first, else the plane. */
export function ScenePicture({ run, curve, small = false }: ScenePictureProps): ReactElement {
  return (
    <svg className={styles['picture']} data-small={small} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {run && (curve ? <Curve run={run} /> : <Plane run={run} r={small ? 9 : 3.6} />)}
    </svg>
  );
}

function Plane({ run: { before }, r }: { readonly run: SceneRun; readonly r: number }): ReactElement {
  const { document } = before;
  const x = scaleLinear(document.domain[0], [0, WIDTH]);
  const y = scaleLinear(document.domain[1], [HEIGHT, 0]);
  const field = fieldOf(before);
  const path = (line: readonly (readonly [number, number])[]): string =>
    `M${line.map(([a, b]) => `${x(a).toFixed(1)},${y(b).toFixed(1)}`).join('L')}`;
  return (
    <>
      {regionsOf(field, document.domain).map(({ m, rings }) => (
        <path
          key={m}
          d={rings.map((ring) => `${path(ring)}Z`).join('')}
          style={{ fill: `var(--class-${m})`, fillOpacity: 0.16 }}
        />
      ))}
      {boundariesOf(field, document.domain).map(({ line }, at) => (
        <path key={at} className={styles['boundary']} d={path(line)} />
      ))}
      {[...document.samples].map(({ features, label }, n) => (
        <path
          key={n}
          d={markerPath(label, x(features[0] ?? 0), y(features[1] ?? 0), r)}
          style={{ fill: `var(--class-${label})`, stroke: `var(--class-${label}-deep)`, strokeWidth: 0.8 }}
        />
      ))}
    </>
  );
}

function Curve({ run: { before, risks, first } }: { readonly run: SceneRun }): ReactElement {
  const x = scaleLinear([first, first + risks.length - 1], [2, WIDTH]);
  const y = scaleLinear([0, Math.max(...risks) * 1.1], [HEIGHT - 2, 0]);
  const d = (from: number, to: number): string =>
    lineOf<number>(
      (_, at) => x(first + from + at),
      (risk) => y(risk),
    )(risks.slice(from, to)) ?? '';
  const now = before.iteration - first;
  return (
    <>
      <path className={styles['axis']} d={`M2,0V${HEIGHT - 2}H${WIDTH}`} />
      <path className={styles['level']} d={`M2,${y(Math.log(before.design.K))}H${WIDTH}`} />
      <path className={styles['future']} d={d(now, risks.length)} />
      <path className={styles['past']} d={d(0, now + 1)} />
      <circle className={styles['head']} cx={x(before.iteration)} cy={y(before.risk)} r={4.5} />
    </>
  );
}
