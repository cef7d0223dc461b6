/** The deaths of trainers within the last minute. Times are in ms of one clock. */

/** Give up after this many crashes within `WINDOW_MS`. */
const MAX_CRASHES = 3;
const WINDOW_MS = 60_000;

interface Crash {
  readonly at: number;
  readonly silent: boolean;
}

export class RestartBudget {
  #recent: readonly Crash[] = [];

  /** Notes one more; whether that makes too many. */
  add(at: number, silent: boolean): boolean {
    this.#recent = [...this.#since(at), { at, silent }];
    return this.#recent.length >= MAX_CRASHES;
  }

  /** How many trainers were given up because they kept silent. */
  silent(now: number): number {
    return this.#since(now).filter(({ silent }) => silent).length;
  }

  forget(): void {
    this.#recent = [];
  }

  #since(now: number): readonly Crash[] {
    return this.#recent.filter(({ at }) => at > now - WINDOW_MS);
  }
}
