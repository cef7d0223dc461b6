/**
 * The answers of the shipped lessons by a second computation: plain arrays, softmax as it is written, no code of the app
 * but its data. Numbers are computed; of a choice, what would make an answer true is computed here in words of its own.
 */
import { datasetOf } from '../model/data/dataset';

type Answer = number | { readonly which: number | null } | { readonly sign: number } | object;
type Rows = number[][];

interface World {
  readonly x: Rows;
  readonly y: readonly number[];
}

const K = 3;

function world(name: 'iris' | 'nine', extra: readonly (readonly [number, number, number])[] = []): World {
  const samples = [...datasetOf(name).samples].map(({ features, label }) => [...features, label]);
  const all = [...samples, ...extra.map((row) => [...row])];
  return { x: all.map(([a, b]) => [1, a!, b!]), y: all.map((row) => row[2]!) };
}

const zeros = (): Rows => [0, 1, 2].map(() => [0, 0, 0]);
const scores = (W: Rows, x: number[]): number[] =>
  [0, 1, 2].map((m) => x.reduce((sum, v, o) => sum + v * W[o]![m]!, 0));

function softmax(z: number[]): number[] {
  const e = z.map(Math.exp);
  const sum = e.reduce((a, b) => a + b, 0);
  return e.map((value) => value / sum);
}

const risk = ({ x, y }: World, W: Rows): number =>
  x.reduce((sum, row, n) => sum - Math.log(softmax(scores(W, row))[y[n]!]!), 0) / x.length;

function gradient({ x, y }: World, W: Rows): Rows {
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

const plus = (W: Rows, G: Rows, by: number): Rows => W.map((row, o) => row.map((w, m) => w + by * G[o]![m]!));

function descended(data: World, eta: number, steps: number): { W: Rows; risks: number[] } {
  let W = zeros();
  const risks = [risk(data, W)];
  for (let t = 0; t < steps; t++) {
    W = plus(W, gradient(data, W), -eta);
    risks.push(risk(data, W));
  }
  return { W, risks };
}

const largest = (A: Rows): number => Math.max(...A.flat().map(Math.abs));

/** min (1/N) Σ log(1 + e^(−s(v₀ + v₁x₁ + v₂x₂))) over classes 1 and 2 by Newton's method. */
function leastOfTwo({ x, y }: World): number {
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
  for (let c = 0; c < 3; c++) {
    const pivot = [...M.keys()]
      .slice(c)
      .reduce((best, r) => (Math.abs(M[r]![c]!) > Math.abs(M[best]![c]!) ? r : best), c);
    [M[c], M[pivot]] = [M[pivot]!, M[c]!];
    for (let r = 0; r < 3; r++) {
      if (r === c) continue;
      const factor = M[r]![c]! / M[c]![c]!;
      M[r] = M[r]!.map((value, at) => value - factor * M[c]![at]!);
    }
  }
  return M.map((row, r) => row[3]! / row[r]!);
}

/** ½ of the largest eigenvalue of the mean of xxᵀ by power iteration. */
function curvatureBound({ x }: World): number {
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

/** The one place of `tests` that is true; null where none or several are. */
const only = (...tests: readonly boolean[]): { which: number | null } => ({
  which: tests.filter(Boolean).length === 1 ? tests.indexOf(true) : null,
});

/** The answers by the scenes' ids. */
export function answers(): Map<string, Answer> {
  const iris = world('iris');
  return new Map([...scoresLesson(iris), ...gradientLesson(iris), ...stepLesson(iris)]);
}

function scoresLesson(iris: World): [string, Answer][] {
  const { W, risks } = descended(iris, 0.1, 200);
  const x = iris.x[83]!;
  const z = scores(W, x);
  const p = softmax(z);
  const lifted = softmax(z.map((value) => value + 1));
  const up = softmax([z[0]!, z[1]! + 1, z[2]!]);
  const same = p.every((value, m) => Math.abs(value - lifted[m]!) < 1e-12);
  const dot = softmax(scores(W, [1, 4, 1.3526031246345247]));
  return [
    ['scores-1', only(...[0, 1, 2].map((m) => iris.y[83] === m))],
    ['scores-2', 9],
    ['scores-3', z[1]!],
    ['scores-4', p[2]!],
    ['scores-5', only(false, lifted[2]! - p[2]! > 1e-12, same)],
    [
      'scores-6',
      only(
        Math.abs(up[0]! - p[0]!) < 1e-9,
        Math.abs(up[0]! - p[0]! - (up[2]! - p[2]!)) < 1e-9,
        Math.abs(up[0]! / p[0]! - up[2]! / p[2]!) < 1e-9,
      ),
    ],
    // z_i = z_m where 2z_i = 2z_m: no line moves.
    ['scores-7', only(false, false, true)],
    ['scores-8', softmax(z.map((value) => 2 * value))[2]!],
    ['scores-9', 1 / 3],
    ['scores-10', only(Math.abs(dot[1]! - 0.5) < 1e-3, dot[1]! < 0.499, dot[1]! > 0.501)],
    ['scores-11', -Math.log(p[1]!)],
    ['scores-12', risks[200]!],
  ];
}

function gradientLesson(iris: World): [string, Answer][] {
  const { W } = descended(iris, 0.1, 200);
  const x = iris.x[83]!;
  const z = scores(W, x);
  const p = softmax(z);
  const G = gradient(iris, W);
  const R = risk(iris, W);
  const h = 1e-6;
  const loss = (at: number[]): number => -Math.log(softmax(at)[1]!);
  const slope = (m: number): number =>
    (loss(z.map((v, k) => (k === m ? v + h : v))) - loss(z.map((v, k) => (k === m ? v - h : v)))) / (2 * h);
  const bumped = softmax([z[0]!, z[1]!, z[2]! + 0.5]);
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;
  const moved = (by: number): Rows => W.map((row, o) => row.map((w, m) => (o === 1 && m === 2 ? w + by : w)));
  const centred = (risk(iris, moved(h)) - risk(iris, moved(-h))) / (2 * h);
  return [
    ['gradient-1', x[1]! * 0.01],
    ['gradient-2', p[1]! * (1 - p[1]!)],
    ['gradient-3', only(bumped[1]! > p[1]!, bumped[1]! < p[1]!, bumped[1] === p[1])],
    // The slope of yᵀ log ŷ is the negative of that of the loss.
    ['gradient-4', only(!near(-slope(2), slope(2)), false, near(-slope(2), slope(2)))],
    ['gradient-5', only(!near(-(1 - p[1]!) / p[1]!, -(1 - p[1]!)), false, false)],
    ['gradient-6', only(near(p[1]! - 1, slope(1)), near(1 - p[1]!, slope(1)), near(p[1]! * (1 - 1), slope(1)))],
    // z_C has no w with C as its row: as written the slope in w_(x₁, C) is 0, and measured it is not.
    ['gradient-7', only(Math.abs(x[1]! * p[2]!) > 1e-3, false, false)],
    ['gradient-8', x[1]! * p[2]!],
    ['gradient-9', { sign: Math.abs(G[1]![2]!) <= 0.05 * largest(G) ? 0 : Math.sign(G[1]![2]!) }],
    ['gradient-10', only(R < risk(iris, plus(W, G, 0.1)), R < risk(iris, plus(W, G, -0.1)), false)],
    ['gradient-11', -G[0]![0]!],
    ['gradient-12', only(false, false, Math.abs(centred - G[1]![2]!) < 1e-7 * Math.abs(G[1]![2]!))],
  ];
}

function stepLesson(iris: World): [string, Answer][] {
  const nine = world('nine');
  const G = gradient(nine, zeros());
  const sixty = descended(nine, 1, 60).risks;
  const twenty = descended(iris, 0.1, 20).W;
  const next = plus(twenty, gradient(iris, twenty), -0.1);
  const tie = (W: Rows): { value: number; size: number } => {
    const d = W.map((row) => row[1]! - row[2]!);
    const value = d[0]! + d[1]! * 3.3074904673509877 + d[2]! * 0.3124352966704196;
    return { value, size: Math.hypot(d[1]!, d[2]!) };
  };
  const { value, size } = tie(next);
  const [few, many] = [descended(iris, 0.2, 20).risks[20]!, descended(iris, 0.1, 40).risks[40]!];
  const jumps = descended(iris, 0.8, 40).risks;
  const rises = jumps.filter((r, t) => t > 0 && r > jumps[t - 1]!).length;
  const swing = descended(iris, 10, 200);
  const wrong = world('nine', [
    [0.5, 0.5, 2],
    [-0.45, 0.4, 0],
    [0.3, -0.5, 1],
  ]);
  const settled = descended(wrong, 1, 600).W;
  return [
    ['one-step-1', Math.log(K)],
    ['one-step-2', only(largest(G) < 1e-12, largest([G[0]!]) < 1e-12 && largest(G) > 0.01, largest([G[0]!]) > 1e-12)],
    ['one-step-3', { sign: -Math.sign(G[1]![1]!) }],
    ['one-step-4', { at: [20, 30, 40, 50, 60], values: [20, 30, 40, 50, 60].map((t) => Number(sixty[t]!.toFixed(4))) }],
    // W = 100·(the W of t = 100) tells all nine apart without a doubt, so R has no floor.
    ['one-step-5', only(false, false, descended(nine, 1, 4000).risks[4000]! < 0.003)],
    ['one-step-6', { which: value > 0 ? 0 : 1, moved: Number((Math.abs(value) / size).toFixed(3)) }],
    ['one-step-7', 1 / curvatureBound(iris)],
    ['one-step-8', only(few < many - 0.005, many < few - 0.005, Math.abs(few - many) <= 0.005)],
    ['one-step-9', only(rises === 0, rises === 40, rises > 0 && rises < 40)],
    ['one-step-10', only(!swing.W.flat().every(Number.isFinite), largest(gradient(iris, swing.W)) > 1e-3, false)],
    ['one-step-11', only(false, largest(gradient(wrong, settled)) < 1e-6, largest(settled) < 1e-6)],
    ['one-step-12', (2 / 3) * leastOfTwo(iris)],
  ];
}
