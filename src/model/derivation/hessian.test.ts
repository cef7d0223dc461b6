import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { designFrom, largestFeatures, randomCase, type RandomCase } from '../../testing/randomDesigns';
import REFERENCE from '../../testing/reference/hessian.json';
import { randomFrom } from '../data/random';
import type { Design } from '../features/design';
import { evaluateRisk } from '../kernel/risk';
import { smoothness } from '../kernel/smoothness';
import { hessianCell, largestCurvature, leastCurvature } from './proofConsequences';
import { oneHot, type Point, prepare } from './proofData';

const SOAK = process.env['SOAK'] === '1';
const U = 2 ** -53;

const pointOf = ({ design, W }: RandomCase, n = 0): Point => ({
  ...prepare({ ...design, Y: oneHot(design), W }),
  n,
  i: 0,
  m: 0,
  o: 0,
});

/** ∂²R/∂w_om∂w_pk, DK × DK row-major. */
function hessian(at: Point): Float64Array {
  const { D, K } = at;
  return Float64Array.from({ length: (D * K) ** 2 }, (_, cell) => {
    const [row, column] = [Math.floor(cell / (D * K)), cell % (D * K)];
    return hessianCell({ ...at, o: Math.floor(row / K), m: row % K }, Math.floor(column / K), column % K);
  });
}

/** A column of the Hessian as the centred difference of the kernel's G along w_pk. */
function differenceOfG(design: Design, W: Float64Array, column: number, h: number): Float64Array {
  const moved = (by: number): { G: Float64Array; w: number } => {
    const there = W.slice();
    there[column]! += by;
    const G = new Float64Array(W.length);
    evaluateRisk(design, there, G);
    return { G, w: there[column]! };
  };
  const [up, down] = [moved(h), moved(-h)];
  return up.G.map((value, cell) => (value - down.G[cell]!) / (up.w - down.w));
}

const largest = (values: Float64Array): number => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

describe('the Hessian', () => {
  it('is the slope of the kernel’s G, to 1e−6 of its largest entry, where ŷ ≤ 1 − 1e−3 and |x| ≤ 10', () => {
    let compared = 0;
    const check = fc.property(randomCase({ maxN: 20, maxD: 4, maxK: 6, weight: 1 }), (one) => {
      const at = pointOf(one);
      fc.pre(largest(at.Yhat) <= 1 - 1e-3);
      const { design, W } = one;
      const size = W.length;
      const H = hessian(at);
      const reach = largestFeatures(design);
      for (let column = 0; column < size; column++) {
        const h = 2e-5 / (reach[Math.floor(column / design.K)]! || 1);
        const slopes = differenceOfG(design, W, column, h);
        const gap = slopes.map((slope, row) => slope - H[row * size + column]!);
        expect(largest(gap)).toBeLessThanOrEqual(1e-6 * largest(H) + 1e-300);
      }
      compared++;
    });
    fc.assert(check, { numRuns: SOAK ? 1000 : 60 });
    expect(compared).toBeGreaterThan(30);
  });

  it.each(REFERENCE)('has the entries of 60 digits: $name', ({ X, labels, W, hessian: wanted }) => {
    const design = designFrom(X, labels, W[0]!.length);
    const at = pointOf({ design, W: Float64Array.from(W.flat()) });
    const H = hessian(at);
    const { K } = design;
    // A relative error of a score's terms is one of ŷ, twice in a product.
    const relative = (4 * at.scoreSize + 4 * (K + 4)) * U;
    // Terms of one entry have the sign of xₒxₚ: with |x| in front of the same ŷ they add up to their size.
    const sizes = hessian({ ...at, X: at.X.map(Math.abs) });
    wanted.flat().forEach((value, cell) => {
      const near = relative * Math.abs(sizes[cell]!) + 2 ** -1070;
      expect(Math.abs(H[cell]! - value)).toBeLessThanOrEqual(near);
    });
  });

  it('is never negative and never above ½ I ⊗ (1/N) Σ xxᵀ, and so convex with L', () => {
    const heavy = fc.constantFrom(0.1, 1, 10, 300).chain((weight) => randomCase({ maxN: 12, maxD: 4, weight }));
    const check = fc.property(heavy, fc.integer(), (one, seed) => {
      const { design, W } = one;
      const at = pointOf(one, Math.abs(seed) % design.N);
      const { K } = design;
      expect(largestCurvature(at)).toBeLessThanOrEqual(0.5 + 4 * K * U);
      expect(leastCurvature(at)).toBeGreaterThanOrEqual(-4 * K * U);
      const random = randomFrom(seed);
      const V = W.map(() => random.normal());
      const H = hessian(at);
      const along = V.map((_, row) => V.reduce((sum, value, column) => sum + H[row * V.length + column]! * value, 0));
      const curvature = along.reduce((sum, value, row) => sum + value * V[row]!, 0);
      const bound = smoothness(design) * V.reduce((sum, value) => sum + value * value, 0);
      expect(curvature).toBeGreaterThanOrEqual(-1e-14 * bound);
      expect(curvature).toBeLessThanOrEqual(bound * (1 + 1e-13));
    });
    fc.assert(check, { numRuns: SOAK ? 10_000 : 200 });
  });
});
