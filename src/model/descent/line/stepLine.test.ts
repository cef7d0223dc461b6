import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomCase, type RandomCase } from '../../../testing/randomDesigns';
import { REFERENCE_CASES } from '../../../testing/reference';
import { preciseRisk } from '../../kernel/preciseRisk';
import { descend } from '../../kernel/descend';
import { evaluateRisk } from '../../kernel/risk';
import { smoothness } from '../../kernel/smoothness';
import { finish } from '../../kernel/slices';
import { affineRisk, riskAt } from './affineRisk';
import { changeAt, promiseAt, roundingOf, stepLine, type StepLine } from './stepLine';

const STATES = 200;
const sizes = { maxN: 60, maxD: 6, maxK: 5, reach: 10, weight: 3 };

/** R and G at W − ηG by the kernel itself. */
function kernelAt({ design, W }: RandomCase, G: Float64Array, eta: number): { risk: number; G: Float64Array } {
  const moved = W.slice();
  descend(moved, G, eta);
  const gradient = new Float64Array(W.length);
  const { risk } = evaluateRisk(design, moved, gradient);
  return { risk, G: gradient };
}

function lineOf({ design, W }: RandomCase): { line: StepLine; G: Float64Array; risk: number; L: number } {
  const G = new Float64Array(W.length);
  const { risk } = evaluateRisk(design, W, G);
  const L = smoothness(design);
  // Where every x is 0 there is no slope, and no rate to compare.
  fc.pre(L > 0);
  const etas = Array.from({ length: 121 }, (_, place) => (place / 120) * (3 / L));
  return { line: finish(stepLine(design, { W, G, smoothness: L }, etas)), G, risk, L };
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, cell) => sum + value * b[cell]!, 0);

test('the bound is never crossed by more than rounding, and φ is what the kernel says', () => {
  fc.assert(
    fc.property(randomCase(sizes), (given) => {
      const { line, G, risk } = lineOf(given);
      expect(line.risk).toBe(risk);
      line.etas.forEach((eta, place) => {
        const phi = line.risks[place]!;
        const room = 32 * roundingOf(risk + Math.abs(eta * dot(G, G)));
        expect(phi).toBeLessThanOrEqual(risk - promiseAt(line, eta) + room);
        expect(Math.abs(phi - kernelAt(given, G, eta).risk)).toBeLessThanOrEqual(1e-12 * (1 + risk));
      });
    }),
    { numRuns: STATES },
  );
});

test('the lowest point is the lowest: in height to rounding, in η to eight digits', () => {
  fc.assert(
    fc.property(randomCase(sizes), (given) => {
      const { line, G, L } = lineOf(given);
      const { eta, risk } = line.lowest;
      const phi = (at: number): number => riskAt(line.affine, [at]);
      const slope = (at: number): number => -dot(G, kernelAt(given, G, at).G);
      if (eta === null) {
        expect(slope(64 / L)).toBeLessThan(0);
        return;
      }
      const lowest = [0.5, 0.9, 0.999, 0.99999, 1, 1.00001, 1.001, 1.1, 2].map((share) => phi(share * eta));
      for (const other of [...lowest, ...line.risks]) expect(risk - other).toBeLessThanOrEqual(roundingOf(line.risk));
      // φ* once more: by halving, on the kernel's G, and with twice the digits.
      let [low, high] = [0, 128 / L];
      for (let round = 0; round < 100; round++) {
        const middle = (low + high) / 2;
        if (slope(middle) < 0) low = middle;
        else high = middle;
      }
      const precise = (at: number): number =>
        preciseRisk(
          given.design,
          given.W.map((w, cell) => w - at * G[cell]!),
        );
      expect(risk - Math.min(precise(low), precise(high))).toBeLessThanOrEqual(roundingOf(line.risk));
      const bend = ((slope(eta * 1.0001) - slope(eta * 0.9999)) / (0.0002 * eta)) * eta * eta;
      if (bend < 1e-6) return;
      expect(slope(eta * (1 - 1e-8))).toBeLessThan(0);
      expect(slope(eta * (1 + 1e-8))).toBeGreaterThan(0);
    }),
    { numRuns: STATES },
  );
});

test('at W = 0 on the nine points it agrees with a step of the reference run', () => {
  const { design, stored } = REFERENCE_CASES.find(({ name }) => name.includes('nine'))!;
  const { eta, risks } = stored.trajectory!;
  const { line } = lineOf({ design, W: new Float64Array(design.D * design.K) });
  expect(Math.abs(changeAt(line, eta) - (risks[1]! - risks[0]!))).toBeLessThan(1e-14);
});

test('where G is 0 nothing changes, and a step in a plane is the sum of its two parts', () => {
  const design = { N: 2, D: 1, K: 2, X: Float64Array.of(1, 1), labels: Uint8Array.of(0, 1) };
  const W = new Float64Array(2);
  const line = finish(stepLine(design, { W, G: new Float64Array(2), smoothness: 0.5 }, [0, 1]));
  expect(changeAt(line, 1000)).toBe(0);
  const plane = finish(affineRisk(design, W, [Float64Array.of(1, 0), Float64Array.of(0, 2)]));
  expect(riskAt(plane, [0.5, -0.25])).toBeCloseTo(evaluateRisk(design, Float64Array.of(0.5, -0.5), W.slice()).risk, 14);
});
