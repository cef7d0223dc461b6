/**
 * The answers of the shipped lessons by a second computation: plain arrays, softmax as it is written, no code of the app
 * but its data. Numbers are computed; of a choice, what would make an answer true is computed here in words of its own.
 */
import {
  curvatureBound,
  descended,
  gradient,
  largest,
  leastOfTwo,
  only,
  plus,
  type Rows,
  risk,
  scores,
  softmax,
  type World,
  world,
  WRONG,
  zeros,
  K,
  type Answer,
} from './plainDescent';
import { convergeLesson } from './convergenceOracle';

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
