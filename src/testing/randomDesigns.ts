/** Random designs and weights for property tests: small records that fast-check can print and shrink. */
import fc from 'fast-check';
import type { Design } from '../model/features/design';
import { descend } from '../model/kernel/descend';
import { randomFrom } from '../model/data/random';
import { evaluateRisk } from '../model/kernel/risk';

export interface RandomCase {
  readonly design: Design;
  readonly W: Float64Array;
}

interface Sizes {
  readonly maxN?: number;
  readonly maxD?: number;
  readonly maxK?: number;
  /** Largest |x|; |z| then stays below D · reach · weight. */
  readonly reach?: number;
  readonly weight?: number;
}

/** x₀ = 1 or any D features of up to ±reach, on a coarse grid in a third of the cases, so that ties occur. */
export function randomCase({
  maxN = 200,
  maxD = 5,
  maxK = 10,
  reach = 10,
  weight = 5,
}: Sizes = {}): fc.Arbitrary<RandomCase> {
  return fc
    .record({
      N: fc.integer({ min: 1, max: maxN }),
      D: fc.integer({ min: 1, max: maxD }),
      K: fc.integer({ min: 2, max: maxK }),
      seed: fc.integer(),
      reach: fc.constantFrom(reach, reach / 10, reach / 1000),
      weight: fc.constantFrom(weight, weight / 10, 0),
      bias: fc.boolean(),
      grid: fc.constantFrom(0, 0, 4),
    })
    .map(({ N, D, K, seed, reach: size, weight: heavy, bias, grid }) => {
      const random = randomFrom(seed);
      const signed = (): number => {
        const value = 2 * random.uniform() - 1;
        return grid === 0 ? value : Math.round(value * grid) / grid;
      };
      const X = Float64Array.from({ length: N * D }, (_, cell) => (bias && cell % D === 0 ? 1 : size * signed()));
      const labels = Uint8Array.from({ length: N }, () => Math.floor(random.uniform() * K));
      const W = Float64Array.from({ length: D * K }, () => heavy * signed());
      return { design: { N, D, K, X, labels }, W };
    });
}

/** max over n of |xₒ|, one number a feature. */
export function largestFeatures({ N, D, X }: Design): number[] {
  return Array.from({ length: D }, (_, o) =>
    Array.from({ length: N }, (_, n) => Math.abs(X[n * D + o]!)).reduce((a, b) => Math.max(a, b), 0),
  );
}

/**
 * max |aᵢ − bᵢ| / scaleᵢ: one comparison for a whole matrix, NaN where anything is NaN. Equal numbers count as 0 even
 * where the scale is 0.
 */
export function largestGap(a: ArrayLike<number>, b: ArrayLike<number>, scale: (i: number) => number = () => 1): number {
  let largest = a.length === b.length ? 0 : NaN;
  for (let i = 0; i < a.length; i++)
    largest = Math.max(largest, a[i] === b[i] ? 0 : Math.abs(a[i]! - b[i]!) / scale(i));
  return largest;
}

/** `steps` steps of descent from W, which is moved in place; every R on the way, `steps` + 1 of them. */
export function train(design: Design, W: Float64Array, eta: number, steps: number): number[] {
  const G = new Float64Array(W.length);
  const risks = [evaluateRisk(design, W, G).risk];
  for (let step = 0; step < steps; step++) {
    descend(W, G, eta);
    risks.push(evaluateRisk(design, W, G).risk);
  }
  return risks;
}

/** A design from rows of features and labels. */
export function designFrom(rows: number[][], labels: number[], K: number): Design {
  const D = rows[0]?.length ?? 0;
  return { N: rows.length, D, K, X: Float64Array.from(rows.flat()), labels: Uint8Array.from(labels) };
}
