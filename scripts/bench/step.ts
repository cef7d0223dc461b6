// One gradient step (R, G, then W ← W − ηG) by the product's own kernel, timed where this runs: Node or a page.
import { descend } from '../../src/model/kernel/descend';
import { jsKernel } from '../../src/model/kernel/jsKernel';
import { designFor } from './designFor';

const ETA = 0.01;

/** Milliseconds that `steps` steps from W = 0 take, and R at the last of them, to compare with the C version. */
export function timeSteps(N: number, D: number, K: number, steps: number): { ms: number; risk: number } {
  const design = designFor(N, D, K);
  const W = new Float64Array(D * K);
  const G = new Float64Array(D * K);
  let risk = 0;
  const begin = performance.now();
  for (let step = 0; step < steps; step++) {
    risk = jsKernel.evaluate(design, W, G).risk;
    descend(W, G, ETA);
  }
  return { ms: performance.now() - begin, risk };
}
