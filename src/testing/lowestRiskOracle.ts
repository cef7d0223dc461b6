/**
 * R* once more, by another way than the product's: the pairs that are kept come from `freedPairsOracle`, the features are
 * orthogonalised in exact fractions, which changes no R*, and BFGS descends (J. Nocedal & S. Wright, "Numerical
 * Optimization", 2nd ed., 6.1), where the product takes Newton's steps.
 */
import type { Design } from '../model/features/design';
import { dot, type Fraction, fraction, minus, over, plus, times, toNumber } from './fractions';

/** inf R in nats, for the N × K `freed` pairs of a small design. */
export function lowestRiskOracle(design: Design, freed: Uint8Array): number {
  const { N, D, K, labels } = design;
  const columns = orthogonalColumns(Array.from({ length: D }, (_, o) => columnOf(design, o)));
  const P = columns.length * K;
  const kept = Array.from({ length: N }, (_, n) =>
    Array.from({ length: K }, (_, m) => m).filter((m) => m !== labels[n] && freed[n * K + m] === 0),
  );
  const evaluate = (w: Float64Array): { risk: number; G: Float64Array } => {
    const G = new Float64Array(P);
    let risk = 0;
    for (let n = 0; n < N; n++) {
      const y = labels[n]!;
      const score = (m: number): number => columns.reduce((sum, column, o) => sum + column[n]! * w[o * K + m]!, 0);
      const e = kept[n]!.map((m) => Math.exp(score(m) - score(y)));
      const all = e.reduce((a, b) => a + b, 0);
      risk += Math.log1p(all) / N;
      kept[n]!.forEach((m, at) => {
        const p = e[at]! / (1 + all) / N;
        columns.forEach((column, o) => {
          G[o * K + m]! += p * column[n]!;
          G[o * K + y]! -= p * column[n]!;
        });
      });
    }
    return { risk, G };
  };
  return bfgs(evaluate, P);
}

function columnOf({ N, D, X }: Design, o: number): Fraction[] {
  return Array.from({ length: N }, (_, n) => fraction(X[n * D + o]!));
}

/** Columns of one size that span the same space, made without rounding until they are scaled. */
function orthogonalColumns(columns: Fraction[][]): Float64Array[] {
  const found: Fraction[][] = [];
  for (const column of columns) {
    const rest = found.reduce((left, other) => {
      const along = minus(over(dot(left, other), dot(other, other)));
      return left.map((entry, n) => plus(entry, times(along, other[n]!)));
    }, column);
    if (rest.some(({ top }) => top !== 0n)) found.push(rest);
  }
  return found.map((column) => {
    const largest = column.reduce((most, { top, bottom }) => {
      const size = { top: top < 0n ? -top : top, bottom };
      return size.top * most.bottom > most.top * size.bottom ? size : most;
    }, fraction(0));
    return Float64Array.from(column, (entry) => toNumber(over(entry, largest)));
  });
}

const inner = (a: Float64Array, b: Float64Array): number => a.reduce((sum, entry, i) => sum + entry * b[i]!, 0);

function bfgs(evaluate: (w: Float64Array) => { risk: number; G: Float64Array }, P: number): number {
  let w = new Float64Array(P);
  let { risk, G } = evaluate(w);
  const unit = (): Float64Array[] =>
    Array.from({ length: P }, (_, i) => Float64Array.from({ length: P }, (_, j) => (i === j ? 1 : 0)));
  let H = unit();
  // Rounds without a lower risk: rounding is reached.
  for (let idle = 0; idle < 30 && inner(G, G) > 1e-26;) {
    const direction = Float64Array.from(H, (row) => -inner(row, G));
    const slope = inner(direction, G);
    let length = 1;
    let next = evaluate(w.map((entry, i) => entry + length * direction[i]!));
    // Wolfe's conditions by doubling and halving.
    let [low, high] = [0, Infinity];
    for (let tries = 0; tries < 60; tries++) {
      if (next.risk > risk + 1e-4 * length * slope) high = length;
      else if (inner(next.G, direction) < 0.9 * slope) low = length;
      else break;
      length = high === Infinity ? 2 * low : (low + high) / 2;
      next = evaluate(w.map((entry, i) => entry + length * direction[i]!));
    }
    const s = direction.map((entry) => length * entry);
    const y = next.G.map((entry, i) => entry - G[i]!);
    w = w.map((entry, i) => entry + s[i]!);
    idle = next.risk < risk ? 0 : idle + 1;
    risk = Math.min(risk, next.risk);
    G = next.G;
    const ys = inner(y, s);
    if (!(ys > 1e-300)) {
      H = unit();
      continue;
    }
    const Hy = Float64Array.from(H, (row) => inner(row, y));
    const factor = (1 + inner(y, Hy) / ys) / ys;
    H = H.map((row, i) =>
      row.map((entry, j) => entry + factor * s[i]! * s[j]! - (Hy[i]! * s[j]! + s[i]! * Hy[j]!) / ys),
    );
  }
  return risk;
}
