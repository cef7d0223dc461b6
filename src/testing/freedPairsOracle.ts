/**
 * An oracle for `model/descent/optimum`: which pairs (n, m) of a small design can be freed, by linear programmes in exact
 * fractions, each answer with its own proof, which is checked.
 *
 * Pair i is freed iff {V: aⱼ·V ≥ 0 for all j, aᵢ·V ≥ 1} is not empty. Decided by the least-index criss-cross method without
 * an objective (T. Terlaky, Optimization 16, 1985). It shares no code with the product: a point V proves the one answer, and
 * weights u ≥ 0 with Σ uⱼaⱼ = 0, uᵢ > 0 the other.
 */
import type { Design } from '../model/features/design';
import { dot, type Fraction, fraction, minus, ONE, over, plus, times, total, ZERO } from './fractions';

/** One linear equation: variable = constant + Σ coefficient · (each nonbasic variable). */
interface Equation {
  variable: number;
  constant: Fraction;
  readonly coefficients: Fraction[];
}

/** N × K: 1 where (n, m) can be freed. */
export function freedPairsOracle({ N, D, K, X, labels }: Design): Uint8Array {
  const freed = new Uint8Array(N * K);
  const pairs: { n: number; m: number; a: Fraction[] }[] = [];
  for (let n = 0; n < N; n++) {
    const x = Array.from(X.subarray(n * D, (n + 1) * D), fraction);
    for (let m = 0; m < K; m++) {
      if (m === labels[n]) continue;
      // The last class is held at 0: adding one vector to all columns of V changes no margin.
      const a = Array.from({ length: K - 1 }, (_, k) =>
        x.map((entry) => (k === labels[n] ? entry : k === m ? minus(entry) : ZERO)),
      ).flat();
      pairs.push({ n, m, a });
    }
  }
  const vectors = pairs.map(({ a }) => a);
  const answers: (boolean | undefined)[] = vectors.map(() => undefined);
  for (let i = 0; i < vectors.length; i++) if (answers[i] === undefined) decide(vectors, i, answers);
  pairs.forEach(({ n, m }, i) => (freed[n * K + m] = answers[i] ? 1 : 0));
  return freed;
}

/**
 * Decides whether some V has a · V ≥ 0 for all vectors and ≥ 1 for vector i, and writes the answer for i and for all whose
 * answer has the same proof.
 */
function decide(vectors: readonly Fraction[][], i: number, answers: (boolean | undefined)[]): void {
  const count = vectors.length;
  const d = vectors[0]!.length;
  // Variables: slack j = vectors[j] · V for j < count, slack `count` = vectors[i] · V − 1, then the entries of V.
  const nonbasic = Array.from({ length: d }, (_, j) => count + 1 + j);
  const equations: Equation[] = [...vectors, vectors[i]!].map((vector, j) => ({
    variable: j,
    constant: j === count ? minus(ONE) : ZERO,
    coefficients: vector.slice(),
  }));
  const free = (variable: number): boolean => variable > count;
  for (;;) {
    // The entries of V may have any sign: they enter first and never leave.
    const row =
      equations.find(({ variable, coefficients }) => {
        return !free(variable) && coefficients.some(({ top }, j) => top !== 0n && free(nonbasic[j]!));
      }) ?? leastNegative(equations, free);
    if (!row) return writeFreed(vectors, i, pointOf(equations, nonbasic, count, d), answers);
    const column = enteringColumn(row, nonbasic, free);
    if (column === -1) return writeKept(vectors, i, row, nonbasic, answers);
    exchange(equations, row, column, nonbasic);
  }
}

function leastNegative(equations: Equation[], free: (variable: number) => boolean): Equation | undefined {
  return equations
    .filter(({ variable, constant }) => !free(variable) && constant.top < 0n)
    .sort((a, b) => a.variable - b.variable)[0];
}

function enteringColumn(row: Equation, nonbasic: number[], free: (variable: number) => boolean): number {
  const columns = row.coefficients.map((_, j) => j);
  const entry = columns.find((j) => row.coefficients[j]!.top !== 0n && free(nonbasic[j]!));
  if (entry !== undefined) return entry;
  const growing = columns.filter((j) => row.coefficients[j]!.top > 0n && !free(nonbasic[j]!));
  return growing.sort((a, b) => nonbasic[a]! - nonbasic[b]!)[0] ?? -1;
}

function exchange(equations: Equation[], row: Equation, column: number, nonbasic: number[]): void {
  const entering = nonbasic[column]!;
  const pivot = row.coefficients[column]!;
  nonbasic[column] = row.variable;
  row.variable = entering;
  row.constant = minus(over(row.constant, pivot));
  row.coefficients.forEach((entry, j) => {
    row.coefficients[j] = j === column ? over(ONE, pivot) : minus(over(entry, pivot));
  });
  for (const other of equations) {
    const factor = other.coefficients[column]!;
    if (other === row || factor.top === 0n) continue;
    other.constant = plus(other.constant, times(factor, row.constant));
    other.coefficients.forEach((entry, j) => {
      const added = times(factor, row.coefficients[j]!);
      other.coefficients[j] = j === column ? added : plus(entry, added);
    });
  }
}

function pointOf(equations: Equation[], nonbasic: number[], count: number, d: number): Fraction[] {
  return Array.from({ length: d }, (_, j) => {
    const variable = count + 1 + j;
    return nonbasic.includes(variable) ? ZERO : equations.find((one) => one.variable === variable)!.constant;
  });
}

/** V frees every pair whose margin is positive, none being negative. */
function writeFreed(vectors: readonly Fraction[][], i: number, V: Fraction[], answers: (boolean | undefined)[]): void {
  const margins = vectors.map((vector) => dot(vector, V));
  if (margins.some(({ top }) => top < 0n) || margins[i]!.top <= 0n) throw new Error('V frees nothing');
  margins.forEach(({ top }, j) => {
    if (top > 0n) answers[j] = true;
  });
}

/** The row says slack − Σ coefficient · slack = a negative constant: weights ≥ 0 under which the vectors add up to 0. */
function writeKept(
  vectors: readonly Fraction[][],
  i: number,
  row: Equation,
  nonbasic: number[],
  answers: (boolean | undefined)[],
): void {
  const weights = vectors.map(() => ZERO);
  const add = (variable: number, weight: Fraction): void => {
    const vector = variable === vectors.length ? i : variable;
    if (weight.top < 0n || (vector > vectors.length && weight.top !== 0n)) throw new Error('a weight is not allowed');
    if (vector < vectors.length) weights[vector] = plus(weights[vector]!, weight);
  };
  add(row.variable, ONE);
  row.coefficients.forEach((entry, j) => add(nonbasic[j]!, minus(entry)));
  const sums = vectors[0]!.map((_, j) => total(vectors.map((vector, k) => times(vector[j]!, weights[k]!))));
  if (sums.some(({ top }) => top !== 0n) || weights[i]!.top <= 0n) throw new Error('the weights hold nothing');
  weights.forEach(({ top }, j) => {
    if (top > 0n) answers[j] = false;
  });
}
