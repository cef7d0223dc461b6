import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { designFrom, largestFeatures, largestGap, randomCase, train } from '../../testing/randomDesigns';
import { referenceCase } from '../../testing/reference';
import { evaluateRisk } from './risk';
import { argMax, crossEntropy, softmax } from './softmax';
import { logitsOf } from '../../testing/logits';

const u = 2 ** -53;

describe('evaluateRisk', () => {
  it('agrees with the sum of one sample at a time', () => {
    fc.assert(
      fc.property(randomCase(), ({ design, W }) => {
        const { N, D, K, X, labels } = design;
        const G = new Float64Array(D * K);
        const { risk, correct } = evaluateRisk(design, W, G);
        const naive = new Float64Array(D * K);
        let sum = 0;
        let hits = 0;
        for (let n = 0; n < N; n++) {
          const z = logitsOf(design, W, n);
          sum += crossEntropy(z, labels[n]!);
          if (argMax(z) === labels[n]) hits++;
          softmax(z).forEach((yhat, m) => {
            for (let o = 0; o < D; o++) naive[o * K + m]! += (X[n * D + o]! * (yhat - (m === labels[n] ? 1 : 0))) / N;
          });
        }
        expect(Math.abs(risk - sum / N)).toBeLessThanOrEqual(1e-12 * risk);
        expect(correct).toBe(hits);
        const reach = largestFeatures(design);
        expect(largestGap(G, naive, (cell) => reach[Math.floor(cell / K)]!)).toBeLessThanOrEqual(1e-13);
      }),
      { numRuns: 1000 },
    );
  });

  it('is ln K at W = 0', () => {
    fc.assert(
      fc.property(randomCase(), ({ design, W }) => {
        const { risk } = evaluateRisk(design, new Float64Array(W.length), W);
        expect(Math.abs(risk - Math.log(design.K))).toBeLessThanOrEqual(4 * 2 ** -52 * design.K);
      }),
      { numRuns: 1000 },
    );
  });

  it('has rows of G that sum to 0, and no cell above max|x|, however large W is', () => {
    const weights = [5, 1e4, 1e7].map((weight) => randomCase({ weight, reach: 100 }));
    fc.assert(
      fc.property(fc.oneof(...weights), ({ design, W }) => {
        const { N, D, K } = design;
        const G = new Float64Array(D * K);
        evaluateRisk(design, W, G);
        largestFeatures(design).forEach((reach, o) => {
          const row = G.subarray(o * K, (o + 1) * K);
          // A sample's residuals sum to 0 by construction; adding N of them, and dividing by N, may round.
          expect(Math.abs(row.reduce((a, b) => a + b))).toBeLessThanOrEqual((8 + N / 8) * 2 ** -52 * reach);
          expect(row.every((g) => Math.abs(g) <= reach * (1 + (N + 3 * K + 4) * u))).toBe(true);
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('permutes with the classes', () => {
    fc.assert(
      fc.property(randomCase({ weight: 1 }), ({ design, W }) => {
        const { D, K } = design;
        const turned = { ...design, labels: design.labels.map((label) => K - 1 - label) };
        const G = new Float64Array(D * K);
        const turnedG = new Float64Array(D * K);
        const mirrored = W.map((_, cell) => W[cell - (cell % K) + K - 1 - (cell % K)]!);
        const { risk } = evaluateRisk(design, W, G);
        expect(Math.abs(evaluateRisk(turned, mirrored, turnedG).risk - risk)).toBeLessThanOrEqual(1e-14 * (1 + risk));
        const reach = largestFeatures(design);
        const back = turnedG.map((_, cell) => turnedG[cell - (cell % K) + K - 1 - (cell % K)]!);
        expect(largestGap(G, back, (cell) => reach[Math.floor(cell / K)]!)).toBeLessThanOrEqual(1e-14);
      }),
      { numRuns: 1000 },
    );
  });

  it('does not change when one D-vector is added to every column of W', () => {
    fc.assert(
      fc.property(randomCase({ weight: 1, reach: 1 }), fc.integer({ min: -50, max: 50 }), ({ design, W }, shift) => {
        const { D, K } = design;
        const G = new Float64Array(D * K);
        const movedG = new Float64Array(D * K);
        const { risk } = evaluateRisk(design, W, G);
        const moved = evaluateRisk(
          design,
          W.map((w, cell) => w + shift * (1 + Math.floor(cell / K))),
          movedG,
        );
        expect(Math.abs(moved.risk - risk)).toBeLessThanOrEqual(1e-11);
        expect(largestGap(G, movedG)).toBeLessThanOrEqual(1e-11);
      }),
      { numRuns: 1000 },
    );
  });

  it('does not change when every sample is doubled', () => {
    fc.assert(
      fc.property(randomCase(), ({ design, W }) => {
        const { N, X, labels } = design;
        const twice = { ...design, N: 2 * N, X: repeat(X), labels: Uint8Array.from([...labels, ...labels]) };
        const G = new Float64Array(W.length);
        const twiceG = new Float64Array(W.length);
        const { risk, correct } = evaluateRisk(design, W, G);
        const doubled = evaluateRisk(twice, W, twiceG);
        expect(Math.abs(doubled.risk - risk)).toBeLessThanOrEqual(1e-12 * risk);
        expect(doubled.correct).toBe(2 * correct);
        const reach = Math.max(...largestFeatures(design));
        expect(largestGap(G, twiceG, () => reach)).toBeLessThanOrEqual(1e-12);
      }),
      { numRuns: 1000 },
    );
  });

  it('is 0 with a gradient of zeros where there are no samples', () => {
    const design = designFrom([], [], 3);
    const G = new Float64Array(9).fill(7);
    expect(evaluateRisk({ ...design, D: 3 }, new Float64Array(9).fill(2), G)).toEqual({ risk: 0, correct: 0 });
    expect([...G]).toEqual(new Array(9).fill(0));
  });

  it('is 0 with a single class, and finite with a single sample', () => {
    const G = new Float64Array(2);
    expect(evaluateRisk(designFrom([[1, 5]], [0], 1), Float64Array.of(3, 4), G)).toEqual({ risk: 0, correct: 1 });
    expect(G.every((g) => g === 0)).toBe(true);
    const one = referenceCase('one-sample');
    expect(train(one.design, one.W.slice(), 1, 1000).every(Number.isFinite)).toBe(true);
  });

  it('has a bias row of 0 but for rounding at W = 0 where classes are equally large', () => {
    for (const name of ['nine-points', 'iris-petals']) {
      const { design, W } = referenceCase(name);
      const G = new Float64Array(9);
      evaluateRisk(design, W, G);
      for (const g of G.subarray(0, 3)) expect(Math.abs(g)).toBeLessThanOrEqual(1e-15);
    }
  });

  it('leaves samples and W as they were, and repeats its bits', () => {
    const { design, W } = referenceCase('iris-petals');
    const X = design.X.slice();
    const moved = Float64Array.from(W, (_, cell) => Math.sin(cell));
    const before = moved.slice();
    const first = new Float64Array(9);
    const second = new Float64Array(9).fill(1e300);
    expect(evaluateRisk(design, moved, first)).toEqual(evaluateRisk(design, moved, second));
    expect(second).toEqual(first);
    expect(moved).toEqual(before);
    expect(design.X).toEqual(X);
  });

  it('sums 100,000 losses to 1e−13', () => {
    const loss = crossEntropy(Float64Array.of(0.1, 0, 0), 1);
    const N = 100_000;
    const design = { N, D: 1, K: 3, X: new Float64Array(N).fill(1), labels: new Uint8Array(N).fill(1) };
    expect(
      Math.abs(evaluateRisk(design, Float64Array.of(0.1, 0, 0), new Float64Array(3)).risk - loss),
    ).toBeLessThanOrEqual(1e-15);
  });
});

function repeat(values: Float64Array): Float64Array {
  return Float64Array.from([...values, ...values]);
}
