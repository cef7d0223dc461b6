import { type ReactElement, type ReactNode, useMemo } from 'react';
import type { PlaneWeights } from '../../../model/plane/affine/affineScores';
import { boundariesOf } from '../../../model/plane/scoreField';
import { classLetter } from '../../../session/document';
import { useHiding } from '../../../ui/hiding';
import { useLabState } from '../../../ui/labContext';
import { textWidth } from '../../../ui/textWidth';
import { useOnDemandWords } from '../../../ui/onDemandWords';
import type { Spot } from '../labelPlacement';
import type { PlaneGeometry } from '../planeGeometry';
import { nameBox, placeSegments, type Segment } from '../segments';
import { isClearOf } from './isClearOf';
import { useFields } from '../useFields';
import { useHeldValues } from '../useHeldValues';
import styles from './ZeroLines.module.css';

export interface ZeroLinesProps {
  /** What the plane shows. */
  readonly weights: PlaneWeights;
  readonly geometry: PlaneGeometry;
  readonly obstacles: readonly Spot[];
  /** Corners of the words that no name may cover. */
  readonly covered: readonly (readonly Spot[])[];
  /** Lines in the plane that no name may cross, CSS px. */
  readonly crossing: readonly (readonly Spot[])[];
  /** Names stand still or not at all: they are left out while the lines move. */
  readonly labelled: boolean;
  /** What lies beneath them, of which no label covers their names, whose corners are given. */
  readonly beneath: (names: readonly (readonly Spot[])[]) => ReactNode;
}

/** Below this width, CSS px, the names say no more than z = 0. */
const SMALL_PLANE_PX = 480;
/** With more classes than these too: so long a name would cross the lines of the others. */
const MOST_LONG = 4;
const NAME_PX = 14;

/** Where each class has score 0, dashed: not where it begins to win, which the scores of the others decide with it. */
export function ZeroLines(props: ZeroLinesProps): ReactElement {
  const { weights, geometry, obstacles, covered, crossing, labelled, beneath } = props;
  const words = useOnDemandWords();
  const axes = useLabState((state) => state.document.axes);
  const domain = useLabState((state) => state.document.domain);
  const fixed = useHeldValues();
  const fieldOf = useFields(weights.degree !== undefined);
  const hidden = useHiding()?.touches('z') === true;
  const lines = useMemo(() => {
    if (hidden) return [];
    return Array.from({ length: weights.K }, (_, m) => {
      // Between a class and one whose score is 0 everywhere the boundary is where its own is 0.
      const scores = fieldOf(besideNothing(weights, m), axes, fixed);
      return scores === null ? [] : boundariesOf(scores, domain).map(({ line }) => ({ i: m, j: m, line }));
    }).flat();
  }, [hidden, weights, axes, fixed, domain, fieldOf]);
  const long = weights.K <= MOST_LONG && geometry.width >= SMALL_PLANE_PX * geometry.scale;
  const opposite = isOpposite(weights);
  const tail = long ? (opposite ? words.isBoundary : words.notBoundary) : '';
  const half = labelled ? textWidth(`z_A = 0${tail}`, NAME_PX * geometry.scale) / 2 + 6 : Infinity;
  const segments = useMemo(() => {
    const isFree = (box: readonly Spot[], own: readonly Spot[], all: readonly (readonly Spot[])[]): boolean =>
      [...crossing, ...all].every((line) => line === own || isClearOf(box, line));
    // On the boundary itself a name crosses nothing else.
    return placeSegments(lines, geometry, obstacles, covered, half, opposite ? undefined : isFree);
  }, [lines, geometry, obstacles, covered, half, opposite, crossing]);
  const names = useMemo(
    () =>
      segments.flatMap(({ spot, ...turned }) =>
        spot === null ? [] : [nameBox({ spot, ...turned }, geometry.scale, half)],
      ),
    [segments, geometry, half],
  );
  return (
    <>
      {beneath(names)}
      <g data-zero-lines={lines.length}>
        {segments.map((segment, at) => (
          <ZeroLine key={at} segment={segment} tail={tail} />
        ))}
      </g>
    </>
  );
}

function ZeroLine({ segment, tail }: { readonly segment: Segment; readonly tail: string }): ReactElement {
  const { i: m, line, spot, degrees, below } = segment;
  return (
    <g style={{ color: `var(--class-${m}-deep)` }}>
      <path className={styles['line']} d={`M${line.map((each) => each.join(',')).join('L')}`} />
      {spot && (
        <text
          className={styles['name']}
          transform={`translate(${spot[0].toFixed(1)},${spot[1].toFixed(1)}) rotate(${degrees.toFixed(2)})`}
          textAnchor="middle"
          dy={below ? '1.1em' : '-0.4em'}
        >
          <tspan className={styles['symbol']}>z</tspan>
          <tspan className={styles['index']} dy="0.25em">
            {classLetter(m)}
          </tspan>
          <tspan dy="-0.25em"> = 0{tail}</tspan>
        </text>
      )}
    </g>
  );
}

/** Whether two classes have opposite columns, as from W = 0 on: then both scores are 0 on the boundary, and there alone. */
function isOpposite({ W, K }: PlaneWeights): boolean {
  if (K !== 2) return false;
  const largest = W.reduce((most, w) => Math.max(most, Math.abs(w)), 0);
  for (let row = 0; row < W.length; row += 2) if (Math.abs(W[row]! + W[row + 1]!) > 1e-9 * largest) return false;
  return true;
}

/** Column m of W beside a column of zeros. */
function besideNothing({ W, K, D, ...rest }: PlaneWeights, m: number): PlaneWeights {
  const column = new Float64Array(2 * D);
  for (let o = 0; o < D; o++) column[2 * o] = W[o * K + m]!;
  return { ...rest, W: column, D, K: 2 };
}
