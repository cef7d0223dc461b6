// One gradient step (R, G, then W ← W − ηG) by the product's own kernel, timed where this runs: Node or a page.
import { descend } from '../../src/model/kernel/descend';
import type { Design } from '../../src/model/features/design';
import { evaluateRisk } from '../../src/model/kernel/risk';

const ETA = 0.01;

/** The samples of the benchmark: x₀ = 1, the others in [−1, 1) and reproducible; step.c makes the same. */
function designFor(N: number, D: number, K: number): Design {
  const X = Float64Array.from({ length: N * D }, (_, cell) => {
    const n = Math.floor(cell / D);
    const o = cell % D;
    return o === 0 ? 1 : (((n * 7919 + o * 104729) % 10007) / 10007) * 2 - 1;
  });
  return { N, D, K, X, labels: Uint8Array.from({ length: N }, (_, n) => ((n * 31) % 101) % K) };
}

/** Milliseconds that `steps` steps from W = 0 take, and R at the last of them, to compare with the C version. */
export function timeSteps(N: number, D: number, K: number, steps: number): { ms: number; risk: number } {
  const design = designFor(N, D, K);
  const W = new Float64Array(D * K);
  const G = new Float64Array(D * K);
  let risk = 0;
  const begin = performance.now();
  for (let step = 0; step < steps; step++) {
    risk = evaluateRisk(design, W, G).risk;
    descend(W, G, ETA);
  }
  return { ms: performance.now() - begin, risk };
}
