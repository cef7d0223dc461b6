/**
 * Centred difference beside the analytic gradient: (R(W + h) − R(W − h)) / 2h, one cell at a time.
 *
 * Row o uses h_o = scale / maxₙ|xₒ|, so that every logit moves by at most `scale`: a fixed h fails at |x| ~ 100. The
 * divisor is the difference of the two stored weights, because W ± h is rounded when it is stored.
 */
import type { Design } from '../features/design';
import type { GradientCheck } from './frame';
import { preciseRiskInSlices } from './preciseRisk';
import { finish, type Slices } from './slices';

const TOLERANCE = 1e-9;
/** Below this, doubles lose digits one by one and nothing can be compared to nine of them. */
const SMALLEST_NORMAL = 2 ** -1022;
/** A feature smaller than this needs a step so long that the precise risk, which halves doubles, would overflow. */
const SMALLEST_REACH = 2 ** -960;

/**
 * Measures every cell of G (D × K) at W (D × K), where R(W) is `risk` (both with the penalty), and judges it by
 * |Δ| ≤ 1e−9 · `rowReaches` · R. A row whose feature is always 0 has centred differences of 0, unless it is penalised;
 * without samples everything is 0 and passes.
 */
export function gradientCheck(
  design: Design,
  W: Float64Array,
  risk: number,
  G: Float64Array,
  scale: number = 3e-5,
): GradientCheck {
  return finish(gradientCheckInSlices(design, W, risk, G, scale));
}

/** `gradientCheck` with pauses, to the same bits. W and G must hold the same numbers after each of them. */
export function* gradientCheckInSlices(
  design: Design,
  W: Float64Array,
  risk: number,
  G: Float64Array,
  scale: number = 3e-5,
): Slices<GradientCheck> {
  const { D, K } = design;
  const centred = new Float64Array(D * K);
  const moved = W.slice();
  const reaches = rowReaches(design);
  let worst = 0;
  for (let o = 0; o < D; o++) {
    yield;
    const maxAbsFeature = reaches[o]!;
    if (maxAbsFeature < SMALLEST_REACH) continue;
    for (let cell = o * K; cell < (o + 1) * K; cell++) {
      centred[cell] = yield* slope(design, moved, cell, scale / maxAbsFeature);
      const off = Math.abs(G[cell]! - centred[cell]!) / maxAbsFeature / Math.max(risk, SMALLEST_NORMAL);
      // Math.max hands a NaN on, so that it can't pass.
      worst = Math.max(worst, off);
    }
  }
  return { centred, worst, passed: worst <= TOLERANCE };
}

function* slope(design: Design, W: Float64Array, cell: number, step: number): Slices<number> {
  const weight = W[cell]!;
  // A step below the spacing of doubles at this weight would leave it where it is, and divide by 0.
  const h = Math.max(step, Math.abs(weight) * 2 ** -51);
  const up = weight + h;
  const down = weight - h;
  W[cell] = up;
  const above = yield* preciseRiskInSlices(design, W);
  W[cell] = down;
  const below = yield* preciseRiskInSlices(design, W);
  W[cell] = weight;
  return (above - below) / (up - down);
}

/** maxₙ|xₒ| of each row, D values: how far a weight of the row moves a score. Where that is nothing, 1 if the row is penalised. */
export function rowReaches({ N, D, X, penalty }: Design): Float64Array {
  const reaches = new Float64Array(D);
  for (let n = 0; n < N; n++) {
    for (let o = 0; o < D; o++) reaches[o] = Math.max(reaches[o]!, Math.abs(X[n * D + o]!));
  }
  if (!penalty || N === 0) return reaches;
  return reaches.map((reach, o) => (o >= penalty.firstRow && reach < SMALLEST_REACH ? 1 : reach));
}
