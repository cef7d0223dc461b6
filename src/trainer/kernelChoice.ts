/** Which kernel a run gets. It is chosen when the run begins and stays, because another one's sums end in other bits. */
import type { Kernel, KernelName } from '../model/kernel/kernel';
import type { Host } from './host';

export interface Kernels {
  /** There from the beginning. */
  readonly ready: Kernel;
  /** A better one that is still loading; a rejection leaves the ready one. */
  readonly promised?: Promise<Kernel>;
}

/** Longest wait for a promised kernel, from when the trainer is made; runs then begin without it. */
const MAX_WAIT_MS = 500;

export class KernelChoice {
  readonly #ready: Kernel;
  #arrived: Kernel | null = null;
  #waiting: boolean;

  /** `onSettled` is called once the wait is over, however it ends; never without a promised kernel. */
  constructor({ ready, promised }: Kernels, later: Host['later'], onSettled: () => void) {
    this.#ready = ready;
    this.#waiting = promised !== undefined;
    const settle = (): void => {
      if (!this.#waiting) return;
      this.#waiting = false;
      onSettled();
    };
    if (promised === undefined) return;
    promised.then((kernel) => {
      this.#arrived = kernel;
      settle();
    }, settle);
    later(settle, MAX_WAIT_MS);
  }

  /**
   * The kernel of a run that begins: the one that `name` asks for if it is there, without a name the promised one, else
   * the one that was ready. Null while it is worth waiting.
   */
  kernelFor(name: KernelName | null): Kernel | null {
    if (name === this.#ready.name) return this.#ready;
    if (this.#waiting) return null;
    const arrived = this.#arrived;
    return arrived !== null && (name === null || name === arrived.name) ? arrived : this.#ready;
  }
}
