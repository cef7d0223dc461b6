/** What a kernel must do: the arithmetic of one step. Kernels differ in speed, and in the last bits of their sums. */
import type { Design } from '../features/design';
import type { Risk } from './risk';

const KERNEL_NAMES = ['js', 'simd'] as const;

/** With a document and where its run began, the name of the kernel fixes a run bit for bit. */
export type KernelName = (typeof KERNEL_NAMES)[number];

export interface Kernel {
  readonly name: KernelName;
  /**
   * R (nats, without a penalty: see `penalty.ts`) and the count of correct samples at W (D × K); overwrites G (D × K) with ∂R/∂W, zeros where N = 0. The same
   * arguments give the same bits. A design never changes, so what is derived from it may be kept.
   */
  evaluate(design: Design, W: Float64Array, G: Float64Array): Risk;
}

/** Whether a file, a link or a command may name this as the kernel of its run: one of ours, or of a build that has others. */
export function namesKernel(value: unknown): value is string {
  return typeof value === 'string' && /^[\w.-]{1,40}$/.test(value);
}

export function isKernelName(value: unknown): value is KernelName {
  return KERNEL_NAMES.some((name) => name === value);
}
