/** R of every iteration that no frame has carried yet, in bounded memory: the trainer waits when it is full. */

const CAP = 65_536;

export class UnreportedRisks {
  #from = 0;
  #count = 0;
  readonly #risks: Float64Array = new Float64Array(CAP);

  /** How many iterations wait to be reported. */
  get count(): number {
    return this.#count;
  }

  get full(): boolean {
    return this.#count === CAP;
  }

  /** Takes down R (nats) of an iteration: the one after the last, or the last again, whose newer value counts. */
  note(iteration: number, risk: number): void {
    if (this.#count === 0) this.#from = iteration;
    this.#risks[iteration - this.#from] = risk;
    this.#count = iteration - this.#from + 1;
  }

  /** Hands the risks over, the first of them of iteration `risksFrom`, and forgets them. */
  take(): { risks: Float64Array<ArrayBuffer>; risksFrom: number } {
    const taken = { risks: Float64Array.from(this.#risks.subarray(0, this.#count)), risksFrom: this.#from };
    this.#from += this.#count;
    this.#count = 0;
    return taken;
  }
}
