/** A clock and a queue of tasks that only a test moves: the same test always sees the same order of events. */

interface Task {
  readonly due: number;
  readonly order: number;
  readonly run: () => void;
}

export class VirtualClock {
  /** In ms. */
  time = 0;
  /** How far the clock moves by itself whenever it is read, in ms: work takes time. */
  costOfLook = 0;
  /** The longest time that one task took, in ms: nothing else could happen meanwhile. */
  longestTask = 0;
  #order = 0;
  #tasks: Task[] = [];

  now(): number {
    this.time += this.costOfLook;
    return this.time;
  }

  later(run: () => void, ms: number): void {
    this.#tasks.push({ due: this.time + ms, order: this.#order++, run });
  }

  /** How many tasks wait. */
  get waiting(): number {
    return this.#tasks.length;
  }

  /** Runs the tasks that fall due within the next `ms`, in order of time and then of asking. */
  advance(ms: number): void {
    const end = this.time + ms;
    for (;;) {
      const next = this.#earliest();
      if (next === undefined || next.due > end) break;
      this.#tasks = this.#tasks.filter((task) => task !== next);
      this.time = Math.max(this.time, next.due);
      const begun = this.time;
      next.run();
      this.longestTask = Math.max(this.longestTask, this.time - begun);
    }
    this.time = Math.max(this.time, end);
  }

  /** Runs until nothing waits; throws if that does not happen within `limit` tasks. */
  settle(limit = 100_000): void {
    for (let count = 0; this.#tasks.length > 0; count++) {
      if (count === limit) throw new Error('never comes to rest');
      this.advance(Math.max(0, this.#earliest()!.due - this.time));
    }
  }

  #earliest(): Task | undefined {
    return this.#tasks.reduce<Task | undefined>(
      (first, task) =>
        first === undefined || task.due < first.due || (task.due === first.due && task.order < first.order)
          ? task
          : first,
      undefined,
    );
  }
}
