import { describe, expect, it } from 'vitest';
import { largestGap, train } from '../../testing/randomDesigns';
import { REFERENCE_CASES, type ReferenceCase } from '../../testing/reference';
import { evaluateRisk } from './risk';
import { argMax, softmax } from './softmax';
import { logitSizes, logitsOf } from '../../testing/logits';

const u = 2 ** -53;

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
