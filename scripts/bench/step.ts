// One gradient step (R, G, then W ← W − ηG) by each of the product's own kernels, timed where this runs: Node or a page.
import { descend } from '../../src/model/kernel/descend';
import { jsKernel } from '../../src/model/kernel/jsKernel';
import type { Kernel } from '../../src/model/kernel/kernel';
import { loadSimdKernel } from '../../src/model/kernel/simd/simdKernel';
import { designFor } from './designFor';

const ETA = 0.01;

/** Milliseconds that `steps` steps from W = 0 take, and R at the last of them, to compare with the C version. */
function timeSteps(kernel: Kernel, N: number, D: number, K: number, steps: number): Timing {
  const design = designFor(N, D, K);
  const W = new Float64Array(D * K);
  const G = new Float64Array(D * K);
  // What a kernel derives from the samples is not part of a step.
  kernel.evaluate(design, W, G);
  let risk = 0;
  const begin = performance.now();
  for (let step = 0; step < steps; step++) {
    risk = kernel.evaluate(design, W, G).risk;
    descend(W, G, ETA);
  }
  return { ms: performance.now() - begin, risk };
}

export interface Timing {
  readonly ms: number;
  readonly risk: number;
}

let simd: Kernel | null = null;

export function timeJsSteps(N: number, D: number, K: number, steps: number): Timing {
  return timeSteps(jsKernel, N, D, K, steps);
}

export async function timeSimdSteps(N: number, D: number, K: number, steps: number): Promise<Timing> {
  simd ??= await loadSimdKernel();
  return timeSteps(simd, N, D, K, steps);
}
