/** The length of a full bar: the largest |entry| that a matrix has had in this run, so that bars compare over time. */
export class RunScale {
  #run: object | null = null;
  #largest = 0;

  /** Takes the entries of the newest frame in; `run` is any object that is new with every run. 0 while all are 0. */
  largest(run: object, entries: Float64Array): number {
    if (run !== this.#run) {
      this.#run = run;
      this.#largest = 0;
    }
    for (const entry of entries) this.#largest = Math.max(this.#largest, Math.abs(entry));
    return this.#largest;
  }
}
