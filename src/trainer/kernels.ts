import { jsKernel } from '../model/kernel/jsKernel';
import type { Kernels } from './kernelChoice';

/** The kernels of the product; the faster one is fetched for the first run that is worth it. */
export const kernels: Kernels = {
  ready: jsKernel,
  faster: {
    name: 'simd',
    load: async () => (await import('../model/kernel/simd/simdKernel')).loadSimdKernel(),
  },
};
