/**
 * What the evaluated derivation must give, worked out apart from it: plain loops over the closed results, one formula a
 * line, and the tolerances and states that the handout's reading owes. For tests only.
 */
import type { Choice, ProofData } from '../model/derivation/proofData';
import type { Evaluation } from '../model/derivation/proof';
import type { LineId } from '../model/derivation/proofLine';
import { CONSEQUENCE_RULES } from './proofConsequenceOracle';

const U = 2 ** -53;
/** A measured slope loses what lies below 2⁻¹⁰⁷⁴ before it is divided by 2⁻⁶⁶, in each of K terms. */
const UNDERFLOW = 2 ** -1008;

export interface Sample {
  readonly x: number[];
  readonly y: number[];
  readonly z: number[];
  readonly yhat: number[];
  /** ŷ − y without cancellation. */
  readonly error: number[];
  readonly loss: number;
}

function sampleOf({ D, K, X, Y, W }: ProofData, n: number): Sample {
  const x = Array.from(X.slice(n * D, n * D + D));
  const y = Array.from(Y.slice(n * K, n * K + K));
  const z = y.map((_, k) => x.reduce((sum, value, o) => sum + value * W[o * K + k]!, 0));
  const max = Math.max(...z);
  const e = z.map((value) => Math.exp(value - max));
  const sum = e.reduce((a, b) => a + b);
  const yhat = e.map((value) => value / sum);
  const error = yhat.map((own, k) => {
    let value = 0;
    yhat.forEach((other, j) => (value += j === k ? 0 : own * y[j]! - y[k]! * other));
    return value;
  });
  const rest = e.reduce((all, value, k) => (k === z.indexOf(max) ? all : all + value), 0);
  const loss = y.reduce((all, share, k) => all + (share === 0 ? 0 : share * (max - z[k]! + Math.log1p(rest))), 0);
  return { x, y, z, yhat, error, loss };
}

export interface Expected {
  readonly state: Evaluation['state'];
  readonly left: number;
  /** null where there is none. */
  readonly right: number | null;
  /** What stands between the sides, where it is not the right one. */
  readonly between?: readonly number[];
  /** How near both sides must come to these numbers, beside the line's own tolerance. */
  readonly near: number;
  readonly tolerance: number;
  readonly accident: Evaluation['accident'];
  readonly cells: number;
}

export interface Whereabouts extends Sample {
  readonly data: ProofData;
  readonly choice: Choice;
  readonly all: Sample[];
}

export type Rule = (here: Whereabouts) => Omit<Expected, 'state' | 'accident'> & Partial<Expected>;

const evaluable = (samples: readonly Sample[]): boolean =>
  samples.every(({ y, yhat }) => y.every((share, k) => share === 0 || yhat[k]! >= 1e-280));

const mean = (values: number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** One-hot errors keep all their digits; soft ones are differences of numbers ≤ 1. */
const sizeOf = ({ y, error, choice: { m } }: Whereabouts): number => (y.includes(1) ? Math.abs(error[m]!) : 1);

const byScore: Rule = (here) => ({
  left: here.error[here.choice.m]!,
  right: here.error[here.choice.m]!,
  near: 8 * U * sizeOf(here) + here.data.K * UNDERFLOW,
  tolerance: 16 * U,
  cells: here.data.K,
});

const quotient: Rule = (here) => ({
  ...byScore(here),
  ...(evaluable([here]) ? {} : { state: 'unevaluable', right: null }),
});

const byWeight: Rule = (here) => {
  const { error, x, data, choice } = here;
  const value = error[choice.m]! * x[choice.o]!;
  const size = Math.abs(x[choice.o]!);
  return {
    left: value,
    right: value,
    near: 8 * U * size * sizeOf(here) + data.K * UNDERFLOW,
    tolerance: 16 * U * size,
    cells: data.D * data.K,
  };
};

const byJacobian: Rule = ({ yhat, data: { K }, choice: { i, m } }) => {
  const rest = yhat.reduce((all, other, k) => (k === i ? all : all + other), 0);
  const value = i === m ? yhat[i]! * rest : -yhat[i]! * yhat[m]!;
  return { left: value, right: value, near: 3 * U, tolerance: 4 * U, cells: i === m ? K : K * (K - 1) };
};

const average: Rule = ({ all, data, choice: { m, o } }) => {
  const terms = all.map(({ x, error }) => x[o]! * error[m]!);
  const size = mean(terms.map(Math.abs));
  return { left: mean(terms), right: mean(terms), near: 2e-14 * size + data.K * UNDERFLOW, tolerance: 1e-13 * size + data.K * UNDERFLOW, cells: data.D * data.K }; // prettier-ignore
};

/** A slip: it holds only for a reason. */
function slip(base: ReturnType<Rule>, right: number, accident: Evaluation['accident']): ReturnType<Rule> {
  return { ...base, right, accident, state: accident === null ? 'fails' : 'holds' };
}

const RULES: Readonly<Record<LineId, Rule>> = {
  R: ({ all }) => {
    const risk = mean(all.map(({ loss }) => loss));
    const tolerance = 8 * U * (1 + risk);
    const sides = { left: risk, right: risk, near: tolerance, tolerance, cells: 1 };
    return evaluable(all) ? sides : { ...sides, state: 'unevaluable', right: null };
  },
  Z: ({ z, x, data: { D, K, W }, choice: { m } }) => {
    const size = x.reduce((sum, value, o) => sum + Math.abs(value * W[o * K + m]!), 0);
    return { left: z[m]!, right: z[m]!, near: D * U * size, tolerance: 2 * D * U * size, cells: K };
  },
  S: ({ z, yhat, data: { K }, choice: { i } }) => {
    const tolerance = 8 * U * (1 + Math.max(...z) - z[i]!) * Math.max(yhat[i]!, 2 ** -1022);
    const sides = { left: yhat[i]!, right: yhat[i]!, near: tolerance, tolerance, cells: K };
    return z.every((value) => Math.abs(value) <= 700) ? sides : { ...sides, state: 'unevaluable', right: null };
  },
  J1: (here) => ({
    ...byJacobian(here),
    ...(here.choice.i !== here.choice.m && { state: 'absent', cells: here.data.K }),
  }),
  J2: (here) => ({
    ...byJacobian(here),
    ...(here.choice.i === here.choice.m && { state: 'absent', cells: here.data.K * (here.data.K - 1) }),
  }),
  L0: byScore,
  L1: quotient,
  L2: quotient,
  L3: quotient,
  L4: byScore,
  L5: byScore,
  L6: byScore,
  W1: byWeight,
  W2: byWeight,
  W3: byWeight,
  M: byWeight,
  G: average,
  ...CONSEQUENCE_RULES,
  E1: (here) => {
    const error = here.error[here.choice.m]!;
    const base = { ...byScore(here), left: -error, tolerance: 0 };
    return slip(base, error, error === 0 ? 'noError' : Math.abs(error) < UNDERFLOW / 4 ? 'underflow' : null);
  },
  E2: (here) => {
    const { y, yhat, error, choice } = here;
    const m = choice.m;
    const base = { ...quotient(here), tolerance: 16 * U * Math.abs(error[m]!) + here.data.K * UNDERFLOW };
    if (base.state === 'unevaluable') return base;
    const rest = yhat.reduce((all, other, k) => (k === m ? all : all + other), 0);
    const others = y.reduce((all, share, k) => (k === m ? all : all + share), 0);
    const right = yhat[m]! * others - (y[m] === 0 ? 0 : (y[m]! * rest) / yhat[m]!);
    // Nearer to 1 than a few roundings, dividing by ŷₘ changes nothing that could be seen.
    const saturated = rest <= 4 * U && y[m] === 1;
    return slip(
      { ...base, near: 16 * U * (y.includes(1) ? Math.abs(right) : 1) + here.data.K * UNDERFLOW },
      right,
      y[m] === 0 ? 'notLabel' : saturated ? 'saturated' : null,
    );
  },
  E3: (here) => {
    const { error, x, data: { D, K }, choice: { m, o } } = here; // prettier-ignore
    const base = { ...byWeight(here), tolerance: 16 * U * Math.abs(error[m]! * x[o]!) + K * UNDERFLOW };
    if (D > K || m >= D) return { ...base, state: 'unevaluable', right: null };
    if (o === m) return slip(base, error[m]! * x[m]!, 'samePlace');
    return slip(
      base,
      0,
      x[o] === 0
        ? 'noFeature'
        : error[m] === 0
          ? 'noError'
          : Math.abs(error[m]! * x[o]!) <= K * UNDERFLOW
            ? 'underflow'
            : null,
    );
  },
  E5: (here) => {
    const base = average(here);
    const near = Math.abs(base.left) <= base.tolerance / 2;
    const unseen = base.left !== 0 && base.tolerance <= 2 * here.data.K * UNDERFLOW;
    return slip(base, -base.left, near ? (unseen ? 'underflow' : 'noSlope') : null);
  },
};

/** What line `id` must say at a choice of a case. */
export function expectedOf(data: ProofData, choice: Choice): (id: LineId) => Expected {
  const all = Array.from({ length: data.N }, (_, n) => sampleOf(data, n));
  const here = { ...all[choice.n]!, data, choice, all };
  return (id) => ({ state: 'holds', accident: null, ...RULES[id](here) });
}
