/**
 * Farkas' lemma, decided: a vector b of whole numbers lies in the cone of given vectors, or a y separates it from them.
 *
 * The first phase of the simplex method on Σ uⱼvⱼ = b, u ≥ 0, over the whole numbers (J. Edmonds, J. Res. NBS 71B, 1967),
 * with the rule of R. G. Bland, Math. Oper. Res. 2, 1977, under which it never cycles.
 */
import { bitLength } from './integers';
import { unitsOfProduct, type Meter, type Sliced } from './slices';

/** Null where b lies in the cone of `vectors`; otherwise a y with y · v ≥ 0 for all of them and y · b < 0. */
export function* separatingVector(
  vectors: readonly (readonly bigint[])[],
  b: readonly bigint[],
  meter: Meter,
): Sliced<bigint[] | null> {
  const count = vectors.length;
  const signs = b.map((entry) => (entry < 0n ? -1n : 1n));
  const tableau = b.map((right, i) => [
    ...vectors.map((vector) => signs[i]! * vector[i]!),
    ...b.map((_, k) => (k === i ? 1n : 0n)),
    signs[i]! * right,
  ]);
  const last = count + b.length;
  // What an additional unit of each variable does to the sum of the artificial ones.
  const cost = Array.from({ length: last + 1 }, (_, j) =>
    j >= count && j < last ? 0n : -tableau.reduce((sum, row) => sum + row[j]!, 0n),
  );
  const inBasis = b.map((_, i) => count + i);
  let denominator = 1n;
  while (cost[last] !== 0n) {
    const entering = cost.findIndex((reduced, j) => j < count && reduced < 0n);
    if (entering === -1) return signs.map((sign, i) => sign * (cost[count + i]! - denominator));
    const leaving = leavingRow(tableau, entering, last, inBasis);
    denominator = yield* pivot(tableau, cost, leaving, entering, denominator, meter);
    inBasis[leaving] = entering;
  }
  return null;
}

/** The row that first reaches 0 as the entering variable grows, of several the one whose variable comes first. */
function leavingRow(tableau: readonly bigint[][], entering: number, last: number, inBasis: readonly number[]): number {
  let best = -1;
  tableau.forEach((row, i) => {
    if (row[entering]! <= 0n) return;
    if (best === -1) best = i;
    const order = row[last]! * tableau[best]![entering]! - tableau[best]![last]! * row[entering]!;
    if (order < 0n || (order === 0n && inBasis[i]! < inBasis[best]!)) best = i;
  });
  return best;
}

/** One exchange; all entries are then over the pivot, which is returned. */
function* pivot(
  tableau: readonly bigint[][],
  cost: bigint[],
  leaving: number,
  entering: number,
  before: bigint,
  meter: Meter,
): Sliced<bigint> {
  const pivotRow = tableau[leaving]!;
  const over = pivotRow[entering]!;
  const units = 3 * unitsOfProduct(bitLength(over)) * pivotRow.length;
  for (const row of [...tableau, cost]) {
    if (row === pivotRow) continue;
    const factor = row[entering]!;
    if (factor === 0n && over === before) continue;
    for (let j = 0; j < row.length; j++) {
      const cross = pivotRow[j]!;
      if (factor !== 0n && cross !== 0n) row[j] = (row[j]! * over - factor * cross) / before;
      else if (row[j] !== 0n) row[j] = (row[j]! * over) / before;
    }
    if (meter(units)) yield;
  }
  return over;
}
