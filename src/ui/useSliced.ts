import { useEffect, useState } from 'react';
import type { Slices } from '../model/kernel/slices';
import { runInSlices } from './runInSlices';

/** Does one piece of work at a time, always the newest that was asked for. */
class LatestWork<T> {
  #stop: (() => void) | null = null;
  #next: (() => void) | null = null;

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

/**
 * The newest result of work that is done in slices between two pictures; null before the first. It may lag behind what was
 * asked for, so it says itself what it belongs to. `make` begins the work; another function asks for it again.
 */
export function useSliced<T>(make: (() => Slices<T>) | null, moving: boolean): T | null {
  const [result, setResult] = useState<{ readonly value: T } | null>(null);
  const [work] = useState(() => new LatestWork<T>());
  useEffect(() => {
    if (make === null) work.stop();
    else {
      work.ask(make, moving, (value) => {
        setResult({ value });
      });
    }
  }, [work, make, moving]);
  useEffect(
    () => () => {
      work.stop();
    },
    [work],
  );
  return make === null ? null : (result?.value ?? null);
}
