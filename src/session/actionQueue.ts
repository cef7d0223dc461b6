/**
 * Carries actions out in the order in which they came. One that must know what the trainer made of those before it waits
 * for its answer, and whatever comes meanwhile waits behind it: however fast actions come, they end as if each had waited.
 */
interface Waiting {
  readonly act: () => void;
  /** Asked when its turn has come. */
  readonly needsAnswer: () => boolean;
}

export class ActionQueue {
  readonly #isPending: () => boolean;
  readonly #isLoading: () => boolean;
  #waiting: readonly Waiting[] = [];
  /** Whether what comes is part of an action whose turn has come. */
  #inTurn = false;

  /** `isPending` says whether the trainer has not answered everything; nothing is carried out while `isLoading`. */
  constructor(isPending: () => boolean, isLoading: () => boolean) {
    this.#isPending = isPending;
    this.#isLoading = isLoading;
  }

  /** Whether there is an action that has not been carried out. */
  get waiting(): boolean {
    return this.#waiting.length > 0;
  }

  /** Acts at once where it may, else later. */
  do(act: () => void, needsAnswer: () => boolean): void {
    if (this.#inTurn) return act();
    this.#waiting = [...this.#waiting, { act, needsAnswer }];
    this.goOn();
  }

  /** The action that acts has more to do once the trainer has answered, before whatever waits. */
  continueAnswered(act: () => void): void {
    this.#waiting = [{ act, needsAnswer: () => true }, ...this.#waiting];
  }

  /** Does several actions as one: once those that came before are carried out, all of them at once. `needsAnswer` as for `do`. */
  together(acts: () => void, needsAnswer: () => boolean): void {
    const act = (): void => {
      const within = this.#inTurn;
      this.#inTurn = true;
      try {
        acts();
      } finally {
        this.#inTurn = within;
      }
    };
    this.do(act, needsAnswer);
  }

  /** The trainer has answered, or is gone: goes on as far as it may. */
  goOn(): void {
    for (;;) {
      const [next, ...rest] = this.#waiting;
      if (next === undefined || this.#isLoading() || (next.needsAnswer() && this.#isPending())) return;
      this.#waiting = rest;
      next.act();
    }
  }

  /** Carries out whatever waits, answered or not; but not what came after the action that acts. */
  flush(): void {
    if (this.#inTurn) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { act } of waiting) act();
  }
}
