/** What the lines after G must give, worked out apart from them: closed formulas in plain loops. For tests only. */
import type { Rule, Sample, Whereabouts } from './proofOracle';

const U = 2 ** -53;
const STEP = 2e-5;
const UNDERFLOW = 2 ** -1008;

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
const largest = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), 0);
const others = (values: readonly number[], k: number): number =>
  values.reduce((all, value, j) => (j === k ? all : all + value), 0);

/** |xₒ|[ŷₘ(1 − yₘ) + yₘ(1 − ŷₘ)]. */
const termOf = ({ x, y, yhat }: Sample, o: number, m: number): number =>
  Math.abs(x[o]!) * (yhat[m]! * (1 - y[m]!) + y[m]! * others(yhat, m));

/** Σₒ|w_ok xₒ|. */
const scoreSize = ({ data: { K, W } }: Whereabouts, { x }: Sample, k: number): number =>
  x.reduce((sum, value, o) => sum + Math.abs(value * W[o * K + k]!), 0);

/** The largest eigenvalue of diag p − ppᵀ: between the two largest p, where 1 = Σ pⱼ²/(pⱼ − λ). */
export function largestCovariance(p: readonly number[]): number {
  const [first = 0, second = 0] = [...p].sort((a, b) => b - a);
  let [low, high] = [second, first];
  for (let halving = 0; halving < 200; halving++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (p.reduce((sum, one) => sum + (one * one) / (one - middle), 0) < 1) low = middle;
    else high = middle;
  }
  return high;
}

/** ℓ at scores z. */
function lossAt(z: readonly number[], y: readonly number[]): number {
  const max = z.reduce((a, b) => Math.max(a, b));
  const top = z.indexOf(max);
  const rest = others(
    z.map((score) => Math.exp(score - max)),
    top,
  );
  return y.reduce((sum, share, k) => (share === 0 ? sum : sum + share * (max - z[k]! + Math.log1p(rest))), 0);
}

const averageOf = ({ all, choice: { m, o } }: Whereabouts): number =>
  mean(all.map(({ x, error }) => x[o]! * error[m]!));

export const CONSEQUENCE_RULES = {
  V: (here) => {
    const { all, data, choice: { m, o } } = here; // prettier-ignore
    const size = mean(all.map((one) => termOf(one, o, m)));
    const G = averageOf(here);
    return { left: G, right: G, near: 2e-14 * size, tolerance: 1e-13 * size, cells: data.D * data.K };
  },
  LSE: ({ error, data, choice: { m } }) => ({
    left: error[m]!,
    right: error[m]!,
    near: 1e-10,
    tolerance: 1e-10,
    cells: data.K,
  }),
  SHIFT: (here) => {
    const { all, data: { D, K, W } } = here; // prettier-ignore
    const risk = mean(all.map(({ loss }) => loss));
    const shifted = mean(
      all.map(({ x, y }) =>
        lossAt(
          y.map((_, k) => x.reduce((sum, value, o) => sum + value * (W[o * K + k]! + o + 1), 0)),
          y,
        ),
      ),
    );
    const reach = Array.from({ length: D }, (_, o) => o + 1 + largest([...W.slice(o * K, o * K + K)].map(Math.abs)));
    const sizes = mean(all.map(({ x }) => x.reduce((sum, value, o) => sum + Math.abs(value) * reach[o]!, 0)));
    const tolerance = 8 * U * (1 + risk) + 4 * (D + 2) * U * sizes;
    return { left: shifted, right: risk, near: 8 * U * (1 + risk), tolerance, cells: 1 };
  },
  H: (here) => {
    const { all, data, choice: { i, m, o } } = here; // prettier-ignore
    const { D, K } = data;
    const cell = ({ x, yhat }: Sample): number =>
      x[o]! ** 2 * (i === m ? yhat[m]! * others(yhat, m) : -yhat[m]! * yhat[i]!);
    const size = largest(all.map(({ x }) => Math.abs(x[o]!)));
    const scores = largest(all.flatMap((one) => one.z.map((_, k) => scoreSize(here, one, k))));
    const relative = STEP ** 2 / 4 + (4 * (K + 4 + scores) * U) / STEP;
    const tolerance = size * relative * mean(all.map((one) => termOf(one, o, m))) + UNDERFLOW;
    const value = mean(all.map(cell));
    return { left: value, right: value, near: tolerance, tolerance, cells: D * K * K };
  },
  HB: ({ yhat, data: { K } }) => ({
    left: largestCovariance(yhat),
    right: 0.5,
    between: [0],
    near: 4 * K * U,
    tolerance: 4 * K * U,
    cells: 1,
  }),
  KL: ({ y, yhat, loss }) => {
    const likely = y.every((share, k) => share === 0 || yhat[k]! >= 1e-280);
    const tolerance = 8 * U * (1 + loss);
    const sides = { left: loss, right: loss, near: tolerance, tolerance, cells: 1 };
    return likely ? sides : { ...sides, state: 'unevaluable', right: null };
  },
  K2: (here) => {
    const { all, data: { D, K }, choice: { m, o } } = here; // prettier-ignore
    if (K !== 2) return { state: 'absent', left: 0, right: 0, near: 0, tolerance: 0, cells: 0 };
    const G = averageOf(here);
    const weight = (one: Sample): number => 8 + 2 * (D + 2) * (scoreSize(here, one, 0) + scoreSize(here, one, 1));
    const tolerance = mean(all.map((one) => termOf(one, o, m) * weight(one) * U)) + UNDERFLOW;
    return { left: G, right: G, near: tolerance, tolerance, cells: 2 * D };
  },
  PEN: (here) => {
    const { all, data: { D, K, W, penalty }, choice: { m, o } } = here; // prettier-ignore
    if (!penalty) return { state: 'absent', left: 0, right: 0, near: 0, tolerance: 0, cells: 0 };
    const pull = o < penalty.firstRow ? 0 : penalty.lambda * W[o * K + m]!;
    const G = averageOf(here) + pull;
    const tolerance = 1e-13 * mean(all.map((one) => termOf(one, o, m))) + 4 * U * Math.abs(pull) + K * UNDERFLOW;
    return { left: G, right: G, near: tolerance, tolerance, cells: D * K };
  },
} satisfies Record<string, Rule>;
