/**
 * Which kernel a run gets. It is chosen when the run begins and stays, because another one's sums end in other bits. The
 * faster one is fetched for the first run whose steps are worth it: small runs wait for messages, not for arithmetic.
 */
import type { Kernel, KernelName } from '../model/kernel/kernel';
import type { Host } from './host';

export interface Kernels {
  /** There from the beginning. */
  readonly ready: Kernel;
  /** A faster one, and how it is fetched; a rejection leaves the ready one. */
  readonly faster?: { readonly name: KernelName; load(this: void): Promise<Kernel> };
}

/** Samples × cells of W from which a step is worth the faster kernel: some tenth of a millisecond by the other. */
export const WORTH = 20_000;

/** Longest wait of a run that begins for the faster kernel. */
const MAX_WAIT_MS = 200;

/** Longest wait of a run that was computed with it before: another kernel would go on to other bits. */
const MAX_WAIT_OF_OLD_RUN_MS = 5000;

export class KernelChoice {
  readonly #kernels: Kernels;
  readonly #later: Host['later'];
  readonly #onSettled: () => void;
  #arrived: Kernel | null = null;
  #loading = false;
  #failed = false;
  /** The wait that is over, by the name that was asked for. */
  #waited = new Map<string | null, 'begun' | 'over'>();

  /** `onSettled` is called once a wait is over, however it ends. */
  constructor(kernels: Kernels, later: Host['later'], onSettled: () => void) {
    this.#kernels = kernels;
    this.#later = later;
    this.#onSettled = onSettled;
  }

  /**
   * The kernel of a run that begins with `work` samples × cells: the one that `name` asks for, if it can be had (a name may be of a build with others); without a
   * name the faster one where it is worth it. Null while it is worth waiting.
   */
  kernelFor(name: string | null, work: number): Kernel | null {
    const { ready, faster } = this.#kernels;
    const wanted = name === null ? work >= WORTH : name === faster?.name;
    if (!faster || !wanted || this.#failed) return ready;
    if (this.#arrived !== null) return this.#arrived;
    this.#load(faster);
    return this.#isWaiting(name) ? null : ready;
  }

  #load({ load }: NonNullable<Kernels['faster']>): void {
    if (this.#loading) return;
    this.#loading = true;
    load().then(
      (kernel) => {
        this.#arrived = kernel;
        this.#onSettled();
      },
      () => {
        this.#failed = true;
        this.#onSettled();
      },
    );
  }

  #isWaiting(name: string | null): boolean {
    if (!this.#waited.has(name)) {
      this.#waited.set(name, 'begun');
      const over = (): void => {
        this.#waited.set(name, 'over');
        this.#onSettled();
      };
      this.#later(over, name === null ? MAX_WAIT_MS : MAX_WAIT_OF_OLD_RUN_MS);
    }
    return this.#waited.get(name) === 'begun';
  }
}
