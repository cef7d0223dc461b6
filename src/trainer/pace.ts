/**
 * When the next step is due at a given speed, in steps per second. Steps stand on a grid of equal distances, so that a
 * late timer does not change the rate. Times are in ms of the host's clock.
 */
import type { Speed } from '../protocol/messages';

/** Lateness that is made up for. What is beyond it (a sleeping machine, a clock that jumped) is let go, without a burst. */
const MAX_DEBT = 100;

export class Pace {
  /** Between two steps; 0 for as fast as possible. */
  #interval = 0;
  /** When the last step was due. */
  #last = -Infinity;

  /** Sets the speed. The next step is due at once, or one interval after the last one if that is later. */
  play(speed: Speed, now: number): void {
    this.#interval = speed === 'max' ? 0 : 1000 / speed;
    this.#last = Math.max(this.#last, now - this.#interval);
  }

  /** Whether there is a time between steps at all. */
  get paced(): boolean {
    return this.#interval > 0;
  }

  /** Until the next step is due; 0 or less when it is. */
  wait(now: number): number {
    if (!this.paced) return 0;
    this.#last = Math.min(Math.max(this.#last, now - this.#interval - MAX_DEBT), now);
    return this.#last + this.#interval - now;
  }

  /** One paced step was taken, or any number as fast as possible. */
  took(now: number): void {
    this.#last = this.paced ? this.#last + this.#interval : now;
  }
}
