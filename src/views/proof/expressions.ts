/** The right side of a line with its numbers put in, for a one-hot label: factors that have names, and what joins them. */
import type { LineId } from '../../model/derivation/proofLine';
import type { ProofNow } from './proofContext';

export interface Factor {
  /** The quantity's name of the contract. */
  readonly name: string;
  readonly value: number;
}

export interface Expression {
  readonly parts: readonly (string | Factor)[];
  /** The result of the factors' values, in order. */
  readonly evaluate: (values: readonly number[]) => number;
}

const yhat = ({ pass }: ProofNow, k: number): Factor => ({ name: `yhat.${k}`, value: pass.yhat[k] ?? 0 });
const y = ({ pass }: ProofNow, k: number): Factor => ({ name: `y.${k}`, value: pass.y[k] ?? 0 });
const error = ({ pass }: ProofNow, k: number): Factor => ({ name: `error.${k}`, value: pass.error[k] ?? 0 });
const x = ({ pass }: ProofNow, o: number): Factor => ({ name: `x.${o}`, value: pass.x[o] ?? 0 });
const slope = ({ pass, frame }: ProofNow, i: number, m: number): Factor => ({
  name: `jacobian.${i}.${m}`,
  value: pass.jacobian[i * frame.K + m] ?? 0,
});

type Write = (now: ProofNow) => Expression;

const product = (a: Factor, b: Factor): Expression => ({
  parts: [a, ' × ', b],
  evaluate: ([p = 0, q = 0]) => p * q,
});

const difference: Write = (now) => ({
  parts: [yhat(now, now.choice.m), ' − ', y(now, now.choice.m)],
  evaluate: ([p = 0, q = 0]) => p - q,
});

/** What is left of the sum over i ≠ m for a one-hot label: its one term, or nothing. */
const rest = ({ pass, choice }: ProofNow): string => (pass.label === choice.m ? '0' : '1');

const WRITERS: Partial<Record<LineId, Write>> = {
  J1: (now) => ({
    parts: [yhat(now, now.choice.i), ' × (1 − ', yhat(now, now.choice.i), ')'],
    evaluate: ([p = 0, q = 0]) => p * (1 - q),
  }),
  J2: (now) => ({
    parts: ['−', yhat(now, now.choice.m), ' × ', yhat(now, now.choice.i)],
    evaluate: ([p = 0, q = 0]) => -p * q,
  }),
  L1: (now) => ({
    parts: ['−(1 / ', yhat(now, now.pass.label), ') × ', slope(now, now.pass.label, now.choice.m)],
    evaluate: ([p = 0, q = 0]) => -(1 / p) * q,
  }),
  L2: (now) => {
    const { label } = now.pass;
    const [before, after] = label === now.choice.m ? ['−[(1 / ', ' + 0]'] : ['−[0 + (1 / ', ']'];
    return {
      parts: [before, yhat(now, label), ') × ', slope(now, label, now.choice.m), after],
      evaluate: ([p = 0, q = 0]) => -(1 / p) * q,
    };
  },
  L3: (now) => {
    const [own, label] = [yhat(now, now.choice.m), yhat(now, now.pass.label)];
    return now.pass.label === now.choice.m
      ? {
          parts: ['−[', own, ' × (1 − ', own, ') / ', own, ' + 0]'],
          evaluate: ([p = 0, q = 0, r = 0]) => (-p * (1 - q)) / r,
        }
      : {
          parts: ['−[0 + (−', own, ' × ', label, ') / ', label, ']'],
          evaluate: ([p = 0, q = 0, r = 0]) => (p * q) / r,
        };
  },
  L4: (now) => {
    const { m } = now.choice;
    return {
      parts: ['−[', y(now, m), ' × (1 − ', yhat(now, m), `) + ${rest(now)} × (−`, yhat(now, m), ')]'],
      evaluate: ([a = 0, p = 0, q = 0]) => -(a * (1 - p) + (1 - a) * -q),
    };
  },
  L5: (now) => {
    const { m } = now.choice;
    return {
      parts: ['−[', y(now, m), ' − ', y(now, m), ' × ', yhat(now, m), ' − ', yhat(now, m), ` × ${rest(now)}]`],
      evaluate: ([a = 0, b = 0, p = 0, q = 0]) => -(a - b * p - q * (1 - a)),
    };
  },
  L6: difference,
  LSE: difference,
  W1: (now) => product(error(now, now.choice.m), x(now, now.choice.o)),
  W2: (now) => ({
    parts: ['(', yhat(now, now.choice.m), ' − ', y(now, now.choice.m), ') × ', x(now, now.choice.o)],
    evaluate: ([p = 0, q = 0, r = 0]) => (p - q) * r,
  }),
  W3: (now) => product(error(now, now.choice.m), x(now, now.choice.o)),
};

/** The right side of a line with its numbers, where it has a short one. */
export function expressionOf(id: LineId, now: ProofNow): Expression | null {
  return WRITERS[id]?.(now) ?? null;
}
