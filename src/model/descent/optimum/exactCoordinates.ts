/**
 * Coordinates of the rows of a matrix in which nothing is nearly dependent: the rank r is exact, r of the rows are chosen
 * as a basis, and every row is written in it. Offsets, scales and collinear columns then do no harm.
 *
 * Gauss–Jordan elimination of columns over the whole numbers with complete pivoting; all its divisions are exact:
 * J. Edmonds, "Systems of distinct representatives and linear algebra", J. Res. NBS 71B, 1967.
 */
import { bitLength, integerMatrix, quotient } from './integers';
import { unitsOfProduct, type Meter, type Sliced } from './slices';

export interface ExactCoordinates {
  readonly rank: number;
  /** N × r row-major, each entry right to 2⁻⁵²; the rows of the basis are the unit vectors. */
  readonly points: Float64Array;
  /** The r rows that are the basis. */
  readonly basis: number[];
  /** r independent columns; the others depend on them. */
  readonly columns: number[];
  /** D × r, 0 in the rows of dependent columns: points = rows · transform / denominator, exactly. */
  readonly transform: bigint[][];
  readonly denominator: bigint;
}

export interface BothCoordinates {
  readonly full: ExactCoordinates;
  /** Without what the rows span only by rounding, or so it seems; the same as `full` where there is nothing of the kind. */
  readonly solid: ExactCoordinates;
}

/** A pivot smaller than the first by more than these binary digits may be there by rounding of the doubles alone. */
const SOLID_BITS = 46;

/** The coordinates of N rows of D whole numbers each, whose columns should be of about the same size. */
export function* exactCoordinates(rows: readonly bigint[][], D: number, meter: Meter): Sliced<BothCoordinates> {
  const M = yield* aboveIdentity(rows, D, meter);
  const N = rows.length;
  const taken: Pivot[] = [];
  let solid: ExactCoordinates | null = null;
  let denominator = 1n;
  let first = 0;
  for (;;) {
    const pivot = yield* choosePivot(M, N, D, taken, meter);
    if (!pivot) break;
    const bits = bitLength(M[pivot.row]![pivot.column]!) - bitLength(denominator);
    if (taken.length === 0) first = bits;
    if (bits < first - SOLID_BITS) solid ??= yield* readCoordinates(M, N, taken, denominator, meter);
    denominator = yield* eliminate(M, pivot, denominator, meter);
    taken.push(pivot);
  }
  const full = yield* readCoordinates(M, N, taken, denominator, meter);
  return { full, solid: solid ?? full };
}

function* readCoordinates(
  M: readonly bigint[][],
  N: number,
  taken: readonly Pivot[],
  denominator: bigint,
  meter: Meter,
): Sliced<ExactCoordinates> {
  const rank = taken.length;
  const columns = taken.map(({ column }) => column);
  const points = new Float64Array(N * rank);
  for (let n = 0; n < N; n++) {
    for (let k = 0; k < rank; k++) points[n * rank + k] = quotient(M[n]![columns[k]!]!, denominator);
    if (meter(1000 * rank)) yield;
  }
  const transform = M.slice(N).map((row) => columns.map((column) => row[column]!));
  return { rank, points, basis: taken.map(({ row }) => row), columns, transform, denominator };
}

interface Pivot {
  readonly row: number;
  readonly column: number;
}

/** A copy of the rows with the D × D identity beneath, which comes to hold what was done to the columns. */
function* aboveIdentity(rows: readonly bigint[][], D: number, meter: Meter): Sliced<bigint[][]> {
  const M: bigint[][] = [];
  for (const row of rows) {
    M.push(row.slice());
    if (meter(20 * D)) yield;
  }
  for (let o = 0; o < D; o++) M.push(Array.from({ length: D }, (_, p) => (p === o ? 1n : 0n)));
  return M;
}

/** The largest entry of the first N rows in a column not yet taken; null where all are 0. */
function* choosePivot(
  M: readonly bigint[][],
  N: number,
  D: number,
  taken: readonly Pivot[],
  meter: Meter,
): Sliced<Pivot | null> {
  let best: Pivot | null = null;
  let size = 0n;
  for (let column = 0; column < D; column++) {
    if (taken.some((one) => one.column === column)) continue;
    for (let row = 0; row < N; row++) {
      const entry = M[row]![column]!;
      const here = entry < 0n ? -entry : entry;
      if (here <= size) continue;
      size = here;
      best = { row, column };
    }
    if (meter(40 * N)) yield;
  }
  return best;
}

/** Clears the pivot's row outside its column; all entries are then over the pivot, which is returned. */
function* eliminate(M: bigint[][], { row, column }: Pivot, before: bigint, meter: Meter): Sliced<bigint> {
  const pivotRow = M[row]!.slice();
  const pivot = pivotRow[column]!;
  const units = 3 * unitsOfProduct(bitLength(pivot)) * pivotRow.length;
  for (const entries of M) {
    const factor = entries[column]!;
    for (let o = 0; o < entries.length; o++) {
      if (o === column) continue;
      const entry = entries[o]!;
      const cross = pivotRow[o]!;
      if (factor !== 0n && cross !== 0n) entries[o] = (entry * pivot - factor * cross) / before;
      else if (entry !== 0n) entries[o] = (entry * pivot) / before;
    }
    if (meter(units)) yield;
  }
  return pivot;
}

/**
 * The D × C weights that act on x as `theta` (r × C, both row-major) acts on its coordinates. Rounded once, at the end.
 * `shift` is that of the integer matrix whose coordinates these are.
 */
export function* originalWeights(
  { rank, transform, denominator }: ExactCoordinates,
  shift: readonly number[],
  theta: Float64Array,
  C: number,
  meter: Meter,
): Sliced<Float64Array> {
  const whole = yield* integerMatrix(theta, theta.length, 1, meter);
  const W = new Float64Array(transform.length * C);
  for (const [o, row] of transform.entries()) {
    for (let m = 0; m < C; m++) {
      const sum = row.reduce((total, entry, k) => total + entry * whole.rows[k * C + m]![0]!, 0n);
      W[o * C + m] = quotient(sum, denominator, shift[o]! - whole.shift[0]!);
      if (meter(rank * unitsOfProduct(bitLength(denominator)))) yield;
    }
  }
  return W;
}
