import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { batchGradient } from '../batches';
import type { Design } from '../../features/design';
import { jsKernel } from '../jsKernel';
import { penalisedRisk } from '../penalty';
import { softmax } from '../softmax';
import { designFrom, randomCase } from '../../../testing/randomDesigns';
import { REFERENCE_CASES } from '../../../testing/reference';
import { loadSimdKernel } from './simdKernel';

const U = 2 ** -53;
const simd = await loadSimdKernel();

/** (1/N) Σ|xₒ||ŷₘ − yₘ|: the size of what is added up in each cell of G. */
function termSizes({ N, D, K, X, labels }: Design, W: Float64Array): Float64Array {
  const sizes = new Float64Array(D * K);
  for (let n = 0; n < N; n++) {
    const x = X.subarray(n * D, (n + 1) * D);
    const z = Float64Array.from({ length: K }, (_, m) => x.reduce((sum, each, o) => sum + each * W[o * K + m]!, 0));
    const yhat = softmax(z);
    const others = yhat.reduce((sum, each, k) => (k === labels[n] ? sum : sum + each), 0);
    for (let o = 0; o < D; o++)
      for (let m = 0; m < K; m++) sizes[o * K + m]! += (Math.abs(x[o]!) * (m === labels[n] ? others : yhat[m]!)) / N;
  }
  return sizes;
}

describe.each(REFERENCE_CASES)('the reference case $name', ({ design, W, stored }) => {
  const G = new Float64Array(W.length).fill(NaN);
  const { risk, correct } = simd.evaluate(design, W, G);
  const js = new Float64Array(W.length);
  const known = jsKernel.evaluate(design, W, js);

  it('gives R and G to 1e−13, or as near as the other kernel where logits are too large for that', () => {
    const slack = Math.max(1e-13, 2 * Math.abs(known.risk / stored.risk - 1));
    expect(Math.abs(risk / stored.risk - 1)).toBeLessThanOrEqual(slack);
    const sizes = termSizes(design, W);
    stored.gradient.flat().forEach((slope, cell) => {
      const bound = Math.max(1e-13 * sizes[cell]!, 2 * Math.abs(js[cell]! - slope));
      expect(Math.abs(G[cell]! - slope)).toBeLessThanOrEqual(bound);
    });
    expect(correct).toBe(known.correct);
  });
});

test('R, G and the correct count are those of the other kernel up to the order of their sums', () => {
  fc.assert(
    fc.property(randomCase({ maxN: 70, maxD: 9, maxK: 10, reach: 10, weight: 3 }), ({ design, W }) => {
      const [G, other] = [new Float64Array(W.length), new Float64Array(W.length)];
      const { risk, correct } = simd.evaluate(design, W, G);
      const expected = jsKernel.evaluate(design, W, other);
      expect(correct).toBe(expected.correct);
      expect(Math.abs(risk - expected.risk)).toBeLessThanOrEqual(8 * U * expected.risk);
      const sizes = termSizes(design, W);
      const off = G.findIndex((slope, cell) => !(Math.abs(slope - other[cell]!) <= (design.N + 8) * U * sizes[cell]!));
      expect(off).toBe(-1);
    }),
    { numRuns: 500 },
  );
});

test('every number of classes and features has its place', () => {
  for (let K = 2; K <= 10; K++)
    for (let D = 1; D <= 5; D++) {
      const rows = Array.from({ length: 37 }, (_, n) => Array.from({ length: D }, (_, o) => Math.sin(1 + n * D + o)));
      const design = designFrom(
        rows,
        rows.map((_, n) => n % K),
        K,
      );
      const W = Float64Array.from({ length: D * K }, (_, cell) => Math.cos(cell));
      const [G, other] = [new Float64Array(D * K), new Float64Array(D * K)];
      expect(simd.evaluate(design, W, G).risk).toBeCloseTo(jsKernel.evaluate(design, W, other).risk, 14);
      G.forEach((slope, cell) => expect(slope).toBeCloseTo(other[cell]!, 14));
    }
});

test('the same arguments give the same bits, whatever was asked between', () => {
  const designs = REFERENCE_CASES.map(({ design }) => design);
  const ask = (at: number): number[] => {
    const { D, K } = designs[at]!;
    const G = new Float64Array(D * K);
    const { risk, correct } = simd.evaluate(designs[at]!, REFERENCE_CASES[at]!.W, G);
    return [risk, correct, ...G];
  };
  const first = designs.map((_, at) => ask(at));
  for (const at of [0, 1, 0, 2, 0, 3, 1, 0, 4, 5, 5, 2]) expect(ask(at)).toEqual(first[at]);
});

test('mini-batches and the penalty are built on it as on the other', () => {
  const { design, W } = REFERENCE_CASES.find(({ name }) => name === 'iris-petals')!;
  const penalised = { ...design, penalty: { lambda: 0.1, firstRow: 1 } };
  const members = Int32Array.from({ length: 40 }, (_, n) => 3 * n);
  const gradients = [simd, jsKernel].map((kernel) => {
    const [G, g] = [new Float64Array(W.length), new Float64Array(W.length)];
    const { risk, dataRisk } = penalisedRisk(kernel, penalised, W, G);
    batchGradient(kernel, penalised, members, W, g);
    return [risk, dataRisk, ...G, ...g];
  });
  gradients[0]!.forEach((value, at) => expect(value).toBeCloseTo(gradients[1]![at]!, 14));
});

test('no samples give zeros, and what is not finite stays so', () => {
  const G = new Float64Array(4).fill(1);
  expect(simd.evaluate({ ...designFrom([], [], 2), D: 2 }, new Float64Array(4), G)).toEqual({ risk: 0, correct: 0 });
  expect([...G]).toEqual([0, 0, 0, 0]);
  const design = designFrom(
    [
      [1, 2],
      [1, -3],
    ],
    [0, 1],
    2,
  );
  for (const weight of [NaN, Infinity, 1e308]) {
    const W = Float64Array.of(0, weight, 0, -weight);
    expect(Number.isFinite(simd.evaluate(design, W, new Float64Array(4)).risk)).toBe(
      Number.isFinite(jsKernel.evaluate(design, W, new Float64Array(4)).risk),
    );
  }
});
