/** How strongly the plane is tinted where: what of a picture can flicker. Which colours the classes have is not known here. */
import type { Tints } from '../engine/turns';
import { SampleTable } from '../model/data/sampleTable';
import { type Design, designOf } from '../model/features/design';
import { type Document, experimentOf } from './document';
import type { LabState } from './lab';
import { heldValues } from './selectors/heldValues';

const GRID = { columns: 16, rows: 14 } as const;

/** Beside a tie of all classes a tint begins with a step. */
const FLOOR = 0.15;

let latest: { readonly of: Document; readonly held: readonly (number | null)[]; readonly design: Design } | null = null;

/** Of the arg max regions of W (D × K) in the document's plane; null where W is of another shape. */
export function planeTints(
  { document: of, view: { held } }: Pick<LabState, 'document' | 'view'>,
  W: Float64Array,
): Tints | null {
  if (latest?.of !== of || latest.held !== held) latest = { of, held, design: gridOf(of, held) };
  const { N, D, K, X } = latest.design;
  if (W.length !== D * K) return null;
  const strength = new Float64Array(N * K);
  const z = new Float64Array(K);
  for (let n = 0; n < N; n++) {
    z.fill(0);
    for (let o = 0; o < D; o++) for (let m = 0; m < K; m++) z[m]! += X[n * D + o]! * W[o * K + m]!;
    let [winner, sum] = [0, 0];
    for (let m = 1; m < K; m++) if (z[m]! > z[winner]!) winner = m;
    for (let m = 0; m < K; m++) sum += Math.exp(z[m]! - z[winner]!);
    const u = (1 / sum - 1 / K) / (1 - 1 / K);
    if (u > 1e-9) strength[n * K + winner] = FLOOR + (1 - FLOOR) * u;
  }
  return { K, strength };
}

/** The points of the plane as samples. */
function gridOf(of: Document, held: readonly (number | null)[]): Design {
  const [across, up] = of.domain;
  const values = heldValues(of, held);
  const points = Array.from({ length: GRID.columns * GRID.rows }, (_, at) => {
    const features = Array.from(values);
    const shares = [((at % GRID.columns) + 0.5) / GRID.columns, (Math.floor(at / GRID.columns) + 0.5) / GRID.rows];
    of.axes.forEach((axis, side) => {
      const [low, high] = side === 0 ? across : up;
      features[axis] = low + shares[side]! * (high - low);
    });
    return { features, label: 0 };
  });
  return designOf({ ...experimentOf(of), samples: SampleTable.of(of.samples.F, points) });
}
