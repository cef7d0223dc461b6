/**
 * Which margins aᵢ · V can grow while none falls, decided in whole numbers: V with aᵢ · V ≥ 0 for all i frees the i where it
 * is positive, and the sum of such V frees all that any of them frees.
 *
 * The others are those with a circulation Σ uᵢaᵢ = 0, uᵢ ≥ 1 (A. W. Tucker, "Dual systems of homogeneous linear relations",
 * 1956), so V is sought by separating −Σ aᵢ, over those not yet freed, from the cone of all.
 */
import { separatingVector } from './cone';
import { bitLength } from './integers';
import type { Meter, Sliced } from './slices';

export interface FreedPairs {
  /** For each row, whether its margin can grow. */
  readonly freed: readonly boolean[];
  /** The margins of all rows along V, all ≥ 0; those of freed rows positive. */
  readonly margins: readonly bigint[];
  readonly V: readonly bigint[];
}

/** `rows` are the vectors aᵢ, all of length d. */
export function* freedPairs(rows: readonly (readonly bigint[])[], d: number, meter: Meter): Sliced<FreedPairs> {
  let V = new Array<bigint>(d).fill(0n);
  let margins = rows.map(() => 0n);
  for (;;) {
    const b = V.map((_, j) => -rows.reduce((sum, row, i) => (margins[i] === 0n ? sum + row[j]! : sum), 0n));
    if (meter(40 * d * rows.length)) yield;
    const found = yield* separatingVector(rows, b, meter);
    if (!found) return { freed: margins.map((margin) => margin > 0n), margins, V };
    // Each is given the other's least margin, so that neither drowns the other.
    const factor = leastPositive(margins);
    const foundFactor = leastPositive(yield* marginsAlong(rows, found, meter));
    V = V.map((entry, j) => entry * foundFactor + found[j]! * factor);
    margins = yield* marginsAlong(rows, V, meter);
  }
}

function leastPositive(margins: readonly bigint[]): bigint {
  return (
    margins.reduce((least, margin) => (margin > 0n && (least === 0n || margin < least) ? margin : least), 0n) || 1n
  );
}

function* marginsAlong(rows: readonly (readonly bigint[])[], V: readonly bigint[], meter: Meter): Sliced<bigint[]> {
  const bits = V.reduce((most, entry) => Math.max(most, bitLength(entry)), 0);
  const margins: bigint[] = [];
  for (const row of rows) {
    margins.push(row.reduce((sum, entry, j) => sum + entry * V[j]!, 0n));
    if (meter(row.length * (100 + bits / 16))) yield;
  }
  return margins;
}
