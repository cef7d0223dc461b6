/** R of every iteration that no frame has carried yet, in bounded memory: the trainer waits when it is full. */

const CAP = 65_536;

export class UnreportedRisks {
  /** The most that wait to be reported. */
  static readonly cap: number = CAP;
  #from: number;
  #count = 0;
  readonly #risks: Float64Array = new Float64Array(CAP);

  /** `from` is the iteration after the last one that is known. */
  constructor(from: number) {
    this.#from = from;
  }

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

  /** Forgets `iteration` and all after it, reported or not: the next risk noted is that of `iteration`. */
  rewind(iteration: number): void {
    this.#count = Math.max(0, iteration - this.#from);
    if (this.#count === 0) this.#from = iteration;
  }

  /** Hands the risks over, the first of them of iteration `risksFrom`, and forgets them. */
  take(): { risks: Float64Array<ArrayBuffer>; risksFrom: number } {
    const taken = { risks: Float64Array.from(this.#risks.subarray(0, this.#count)), risksFrom: this.#from };
    this.#from += this.#count;
    this.#count = 0;
    return taken;
  }
}
