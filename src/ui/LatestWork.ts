import type { Slices } from '../model/kernel/slices';
import { runInSlices } from './runInSlices';

/** Does one piece of work at a time, always the newest that was asked for. */
export class LatestWork<T> {
  #stop: (() => void) | null = null;
  #next: (() => void) | null = null;

  get isBusy(): boolean {
    return this.#stop !== null;
  }

  /** While `moving`, what has begun is ended before newer begins, else nothing would ever be ended. */
  ask(make: () => Slices<T>, moving: boolean, onDone: (result: T) => void): void {
    const begin = (): void => {
      this.#next = null;
      this.#stop = runInSlices(make(), (result) => {
        this.#stop = null;
        onDone(result);
        this.#next?.();
      });
    };
    if (moving && this.#stop !== null) {
      this.#next = begin;
      return;
    }
    this.stop();
    begin();
  }

  stop(): void {
    this.#stop?.();
    this.#stop = null;
    this.#next = null;
  }
}
