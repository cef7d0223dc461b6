/**
 * Risks of the past on their way to be known again. An edit of the past voids what came after it, and the page's bucket
 * that it cuts begins anew: its risks before the edit are computed once more, step by step as time allows.
 */
import type { ProgressReport } from '../protocol/messages';
import type { Moment, SegmentPath } from './segmentPath';

export class Regaining {
  /** The iteration where the edit is to be. */
  readonly to: number;
  /** The risks so far, in nats, the first of them of iteration `first`. */
  readonly first: number;
  readonly risks: number[] = [];
  readonly #path: SegmentPath;
  readonly #from: number;
  #moment: Moment;
  #over = false;

  /** Sets out from `moment`, which is not after `first`. */
  constructor(path: SegmentPath, moment: Moment, first: number, to: number) {
    this.#path = path;
    this.#moment = moment;
    this.#from = moment.descent.iteration;
    this.first = first;
    this.to = to;
  }

  get over(): boolean {
    return this.#over;
  }

  get progress(): Pick<ProgressReport, 'from' | 'at' | 'to'> {
    return { from: this.#from, at: this.#moment.descent.iteration, to: this.to };
  }

  step(): void {
    const { descent } = this.#moment;
    if (descent.iteration >= this.first) this.risks.push(descent.risk);
    if (!descent.step()) return this.giveUp();
    this.#moment = this.#path.across(this.#moment);
    this.#over = this.#moment.descent.iteration >= this.to;
  }

  /** The edit goes without them: of its bucket the page keeps the extremes that it has. */
  giveUp(): void {
    this.risks.length = 0;
    this.#over = true;
  }
}
