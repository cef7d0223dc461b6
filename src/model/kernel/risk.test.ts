import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { descend } from './descend';
import { designFrom, largestFeatures, largestGap, randomCase, train } from '../../testing/randomDesigns';
import type { Design } from '../features/design';
import { REFERENCE_CASES, referenceCase, type ReferenceCase } from '../../testing/reference';
import { evaluateRisk } from './risk';
import { argMax, crossEntropy, softmax } from './softmax';

const u = 2 ** -53;

/** S_m = Σₒ|w_om xₒ| for each class of one sample, the size of what is added up in a logit. */
function logitSizes({ D, K, X }: Design, W: Float64Array, n: number): number[] {
  const row = [...X.subarray(n * D, (n + 1) * D)];
  return Array.from({ length: K }, (_, m) => row.reduce((sum, x, o) => sum + Math.abs(x * W[o * K + m]!), 0));
}

function logitsOf({ D, K, X }: Design, W: Float64Array, n: number): Float64Array {
  const row = [...X.subarray(n * D, (n + 1) * D)];
  return Float64Array.from({ length: K }, (_, m) => row.reduce((sum, x, o) => sum + x * W[o * K + m]!, 0));
}

/** 1, or max S/500 where sums that large cost more digits. */
function slack({ design, W }: ReferenceCase): number {
  const sizes = Array.from({ length: design.N }, (_, n) => Math.max(...logitSizes(design, W, n)));
  return Math.max(1, Math.max(...sizes) / 500);
}

describe.each(REFERENCE_CASES)('the reference case $name', (reference) => {
  const { design, W, stored } = reference;
  const G = new Float64Array(W.length).fill(NaN);
  const { risk, correct } = evaluateRisk(design, W, G);

  it('gives R to 1e−13', () => {
    expect(Math.abs(risk - stored.risk)).toBeLessThanOrEqual(1e-13 * slack(reference) * stored.risk);
  });

  it('gives each cell of G to 1e−13 of its terms', () => {
    const { N, D, K, X, labels } = design;
    // How large the terms are is needed to a digit only, so ŷ may come from the code where the file has none.
    const rows = stored.probabilities ?? Array.from({ length: N }, (_, n) => [...softmax(logitsOf(design, W, n))]);
    for (let cell = 0; cell < D * K; cell++) {
      const o = Math.floor(cell / K);
      const m = cell % K;
      const terms = rows.map((row, n) => {
        const others = row.reduce((sum, p, k) => (k === labels[n] ? sum : sum + p), 0);
        return Math.abs(X[n * D + o]!) * (m === labels[n] ? others : row[m]!);
      });
      const size = terms.reduce((a, b) => a + b) / N;
      expect(Math.abs(G[cell]! - stored.gradient.flat()[cell]!)).toBeLessThanOrEqual(1e-13 * slack(reference) * size);
    }
  });

  it.runIf(stored.probabilities)('gives every ŷ within its bound', () => {
    const { D, K, N } = design;
    for (let n = 0; n < N; n++) {
      const z = logitsOf(design, W, n);
      const sizes = logitSizes(design, W, n);
      const top = argMax(z);
      softmax(z).forEach((yhat, m) => {
        const gap = Math.abs(z[m]! - z[top]!);
        const bound = Math.max(1e-13, u * (D * (sizes[m]! + sizes[top]!) + gap + K + 4));
        const exact = stored.probabilities![n]![m]!;
        expect(Math.abs(yhat - exact)).toBeLessThanOrEqual(bound * exact + 2 ** -1022);
      });
    }
  });

  it.runIf(stored.probabilities)('counts the correct samples', () => {
    const hits = stored.probabilities!.filter((row, n) => row.indexOf(Math.max(...row)) === stored.labels[n]);
    expect(correct).toBe(hits.length);
  });

  it.runIf(stored.trajectory)('keeps 1e−13 over 100 steps', () => {
    const { eta, steps, risks, W: end, gradient } = stored.trajectory!;
    const moved = W.slice();
    expect(largestGap(train(design, moved, eta, steps), risks, (t) => risks[t]!)).toBeLessThanOrEqual(1e-13);
    const largest = Math.max(...end.flat().map(Math.abs));
    expect(largestGap(moved, end.flat())).toBeLessThanOrEqual(1e-13 * largest);
    const last = new Float64Array(W.length);
    evaluateRisk(design, moved, last);
    expect(largestGap(last, gradient.flat())).toBeLessThanOrEqual(1e-13);
  });
});

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

describe('descend', () => {
  it('subtracts η times the gradient in place', () => {
    const W = Float64Array.of(1, 2, 3);
    descend(W, Float64Array.of(1, -1, 0), 0.5);
    expect([...W]).toEqual([0.5, 2.5, 3]);
  });
});

function repeat(values: Float64Array): Float64Array {
  return Float64Array.from([...values, ...values]);
}
