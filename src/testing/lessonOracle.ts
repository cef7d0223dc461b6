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
  return new Map([...scoresLesson(iris), ...gradientLesson(iris), ...stepLesson(iris), ...convergeLesson()]);
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

const WRONG = [
  [0.5, 0.5, 2],
  [-0.45, 0.4, 0],
  [0.3, -0.5, 1],
] as const;

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
  const wrong = world('nine', WRONG);
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

/** R at W = 0 and after each whole step of Newton's method; the weights of class 0 stay 0, which changes no probability. */
function newtonRisks(data: World, steps: number): number[] {
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

const norm = (A: Rows): number => Math.hypot(...A.flat());

/** What the fourth lesson asks, and every number that its notes say. */
export function convergence(): Record<string, number> {
  const [iris, nine, wrong] = [world('iris'), world('nine'), world('nine', WRONG)];
  const G = gradient(iris, zeros());
  const L = curvatureBound(iris);
  const four = descended(iris, 0.4, 40).risks;
  const long = descended(nine, 1, 400).risks;
  const gap = descended(wrong, 1, 400).risks;
  const newton = newtonRisks(wrong, 12);
  const least = newton.at(-1)!;
  const third = (t: number): number => gradient(iris, descended(iris, 0.3, t).W)[1]![2]!;
  return {
    length: norm(G),
    promised: norm(G) ** 2 / (2 * L),
    slope: norm(G) ** 2 / L,
    fall: descended(iris, 0.1, 1).risks.reduce((a, b) => a - b),
    rises: descended(iris, 0.1, 200).risks.filter((r, t, all) => t > 0 && r >= all[t - 1]!).length,
    start: Math.log(3),
    risk01: descended(iris, 0.1, 200).risks[200]!,
    risk02: descended(iris, 0.2, 200).risks[200]!,
    first: third(0),
    second: third(1),
    third: third(2),
    fourRises: four.filter((r, t) => t > 0 && r > four[t - 1]!).length,
    fourTop: Math.max(...four),
    four: four[40]!,
    short1: descended(iris, 0.1, 40).risks[40]!,
    short2: descended(iris, 0.2, 40).risks[40]!,
    long1: descended(iris, 0.1, 1000).risks[1000]!,
    long2: descended(iris, 0.2, 1000).risks[1000]!,
    long4: descended(iris, 0.4, 1000).risks[1000]!,
    R200: long[200]!,
    R400: long[400]!,
    tR100: 100 * long[100]!,
    tR200: 200 * long[200]!,
    tR400: 400 * long[400]!,
    W100: norm(descended(nine, 1, 100).W),
    W200: norm(descended(nine, 1, 200).W),
    W400: norm(descended(nine, 1, 400).W),
    least,
    gap200: gap[200]! - least,
    gap400: gap[400]! - least,
    gapR400: gap[400]!,
    newton0: newton[0]!,
    newton1: newton[1]!,
    newton2: newton[2]!,
    newton3: newton[3]!,
    newton4: newton[4]!,
  };
}

function convergeLesson(): [string, Answer][] {
  const c = convergence();
  const of = (name: string): number => c[name]!;
  const winner = (...risks: number[]): { which: number } => ({ which: risks.indexOf(Math.min(...risks)) });
  const left = of('gap400') / of('gap200');
  return [
    ['converge-1', of('fall')],
    ['converge-2', only(of('rises') === 0, of('rises') > 0 && of('rises') < 200, of('rises') === 200)],
    ['converge-3', only(of('risk02') < of('risk01') - 0.02, Math.abs(of('risk02') - of('risk01')) < 0.02, false)],
    ['converge-4', { sign: Math.sign(of('second')) }],
    ['converge-5', of('four')],
    ['converge-6', winner(of('short1'), of('short2'), of('four'))],
    ['converge-7', winner(of('long1'), of('long2'), of('long4'))],
    ['converge-8', of('R400') / of('R200')],
    ['converge-9', only(of('W400') / of('W200') > 1.9, Math.abs(of('W400') / of('W200') - 1.2) < 0.05, false)],
    ['converge-10', only(left > 0.4, left > 0.05 && left < 0.15, left < 0.01)],
    ['converge-11', only(of('newton4') < of('gapR400'), of('newton4') > of('gapR400'), false)],
  ];
}
