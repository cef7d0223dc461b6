/** The deaths of trainers within the last minute. Times are in ms of one clock. */

/** This many deaths within `WINDOW` ms are too many to try once more. */
const TOO_MANY = 3;
const WINDOW = 60_000;

interface Crash {
  readonly at: number;
  readonly silent: boolean;
}

export class RestartBudget {
  #recent: readonly Crash[] = [];

  /** Notes one more; whether that makes too many. */
  add(at: number, silent: boolean): boolean {
    this.#recent = [...this.#since(at), { at, silent }];
    return this.#recent.length >= TOO_MANY;
  }

  /** How many trainers were given up because they kept silent. */
  silent(now: number): number {
    return this.#since(now).filter(({ silent }) => silent).length;
  }

  forget(): void {
    this.#recent = [];
  }

  #since(now: number): readonly Crash[] {
    return this.#recent.filter(({ at }) => at > now - WINDOW);
  }
}
