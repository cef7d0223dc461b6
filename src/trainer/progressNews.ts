/** When the page is told how far a way back is gone that takes longer. */
import type { Timeline } from './timeline';

/** It is told after so many ms for the first time, and then again and again. */
const FIRST_MS = 300;
const NEXT_MS = 100;

export class ProgressNews {
  /** When it was told last; null where no way back is under way. */
  #toldAt: number | null = null;

  /** What is to be told now, by a clock in ms; null for nothing. */
  due({ progress }: Timeline, clock: () => number): Timeline['progress'] {
    if (progress === null) {
      this.#toldAt = null;
      return null;
    }
    const now = clock();
    // The first is told later than those that follow it.
    this.#toldAt ??= now + FIRST_MS - NEXT_MS;
    if (now - this.#toldAt < NEXT_MS) return null;
    this.#toldAt = now;
    return progress;
  }
}
