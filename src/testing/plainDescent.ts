/** Descent once more for the oracle of the lessons: plain arrays, softmax as it is written. */
import { datasetOf } from '../model/data/dataset';

export type Answer = number | { readonly which: number | null } | { readonly sign: number } | object;
export type Rows = number[][];

export interface World {
  readonly x: Rows;
  readonly y: readonly number[];
}

export const K = 3;

export function world(name: 'iris' | 'nine', extra: readonly (readonly [number, number, number])[] = []): World {
  const samples = [...datasetOf(name).samples].map(({ features, label }) => [...features, label]);
  const all = [...samples, ...extra.map((row) => [...row])];
  return { x: all.map(([a, b]) => [1, a!, b!]), y: all.map((row) => row[2]!) };
}

export const zeros = (): Rows => [0, 1, 2].map(() => [0, 0, 0]);
export const scores = (W: Rows, x: number[]): number[] =>
  [0, 1, 2].map((m) => x.reduce((sum, v, o) => sum + v * W[o]![m]!, 0));

export function softmax(z: number[]): number[] {
  const e = z.map(Math.exp);
  const sum = e.reduce((a, b) => a + b, 0);
  return e.map((value) => value / sum);
}

export const risk = ({ x, y }: World, W: Rows): number =>
  x.reduce((sum, row, n) => sum - Math.log(softmax(scores(W, row))[y[n]!]!), 0) / x.length;

export function gradient({ x, y }: World, W: Rows): Rows {
  const G = zeros();
  x.forEach((row, n) => {
    const p = softmax(scores(W, row));
    row.forEach((v, o) => {
      p.forEach((value, m) => {
        G[o]![m]! += (v * (value - (m === y[n] ? 1 : 0))) / x.length;
      });
    });
  });
  return G;
}

export const plus = (W: Rows, G: Rows, by: number): Rows => W.map((row, o) => row.map((w, m) => w + by * G[o]![m]!));

export function descended(data: World, eta: number, steps: number): { W: Rows; risks: number[] } {
  let W = zeros();
  const risks = [risk(data, W)];
  for (let t = 0; t < steps; t++) {
    W = plus(W, gradient(data, W), -eta);
    risks.push(risk(data, W));
  }
  return { W, risks };
}

export const largest = (A: Rows): number => Math.max(...A.flat().map(Math.abs));

/** min (1/N) Σ log(1 + e^(−s(v₀ + v₁x₁ + v₂x₂))) over classes 1 and 2 by Newton's method. */
export function leastOfTwo({ x, y }: World): number {
  const rows = x.filter((_, n) => y[n] !== 0);
  const labels = y.filter((label) => label !== 0).map((label) => label - 1);
  let v = [0, 0, 0];
  for (let step = 0; step < 60; step++) {
    const g = [0, 0, 0];
    const H = zeros();
    rows.forEach((row, n) => {
      const p = 1 / (1 + Math.exp(-row.reduce((sum, value, o) => sum + value * v[o]!, 0)));
      row.forEach((value, o) => {
        g[o]! += value * (p - labels[n]!);
        row.forEach((other, q) => (H[o]![q]! += value * other * p * (1 - p)));
      });
    });
    const by = solved(H, g);
    v = v.map((value, o) => value - by[o]!);
  }
  return (
    rows.reduce((sum, row, n) => {
      const z = row.reduce((total, value, o) => total + value * v[o]!, 0);
      return sum + Math.log1p(Math.exp(labels[n] === 1 ? -z : z));
    }, 0) / rows.length
  );
}

function solved(A: Rows, b: readonly number[]): number[] {
  const M = A.map((row, r) => [...row, b[r]!]);
  for (let c = 0; c < b.length; c++) {
    const pivot = [...M.keys()]
      .slice(c)
      .reduce((best, r) => (Math.abs(M[r]![c]!) > Math.abs(M[best]![c]!) ? r : best), c);
    [M[c], M[pivot]] = [M[pivot]!, M[c]!];
    for (let r = 0; r < b.length; r++) {
      if (r === c) continue;
      const factor = M[r]![c]! / M[c]![c]!;
      M[r] = M[r]!.map((value, at) => value - factor * M[c]![at]!);
    }
  }
  return M.map((row, r) => row[b.length]! / row[r]!);
}

/** ½ of the largest eigenvalue of the mean of xxᵀ by power iteration. */
export function curvatureBound({ x }: World): number {
  let v = [1, 1, 1];
  let length = 0;
  for (let step = 0; step < 2000; step++) {
    const next = [0, 0, 0];
    for (const row of x) {
      const dot = row.reduce((sum, value, o) => sum + value * v[o]!, 0);
      row.forEach((value, o) => (next[o]! += (value * dot) / x.length));
    }
    length = Math.hypot(...next);
    v = next.map((value) => value / length);
  }
  return length / 2;
}

/** R at W = 0 and after each whole step of Newton's method; the weights of class 0 stay 0, which changes no probability. */
export function newtonRisks(data: World, steps: number): number[] {
  let W = zeros();
  const risks = [risk(data, W)];
  const places = [0, 1, 2].flatMap((o) => [1, 2].map((m) => [o, m] as const));
  for (let step = 0; step < steps; step++) {
    const G = gradient(data, W);
    const H = places.map(() => places.map(() => 0));
    for (const row of data.x) {
      const p = softmax(scores(W, row));
      places.forEach(([o, m], a) => {
        places.forEach(([q, k], b) => {
          H[a]![b]! += (row[o]! * row[q]! * p[m]! * ((m === k ? 1 : 0) - p[k]!)) / data.x.length;
        });
      });
    }
    const by = solved(
      H,
      places.map(([o, m]) => G[o]![m]!),
    );
    W = W.map((weights, o) =>
      weights.map((w, m) => w - (m === 0 ? 0 : by[places.findIndex((at) => at[0] === o && at[1] === m)]!)),
    );
    risks.push(risk(data, W));
  }
  return risks;
}

export const norm = (A: Rows): number => Math.hypot(...A.flat());

/** The one place of `tests` that is true; null where none or several are. */
export const only = (...tests: readonly boolean[]): { which: number | null } => ({
  which: tests.filter(Boolean).length === 1 ? tests.indexOf(true) : null,
});

export const WRONG = [
  [0.5, 0.5, 2],
  [-0.45, 0.4, 0],
  [0.3, -0.5, 1],
] as const;
