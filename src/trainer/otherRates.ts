/** Other rates from where the segment in force began, on its data, as far as the run itself is known: behind it, at rest. */
import type { RatesReport } from '../protocol/messages';
import { Descent } from './descent';
import type { Timeline } from './timeline';

/** Steps of each rate that are computed at most. */
const MOST_STEPS = 100_000;

/** Least ms between two reports while more is to come. */
const REPORT_MS = 100;

interface OtherRun {
  readonly eta: number;
  /** Null once its next number would not be finite. */
  descent: Descent | null;
  /** R of iterations that the page has not been told, in nats. */
  untold: number[];
}

export class OtherRates {
  #etas: readonly number[] = [];
  #of: { readonly run: number; readonly version: number } | null = null;
  #runs: readonly OtherRun[] = [];
  /** Where they begin, how many steps they have taken, and how many risks of each the page knows. */
  #first = 0;
  #steps = 0;
  #told = 0;
  #toldAt = -Infinity;

  /** What is to be compared from now on; nothing where the list is empty. */
  ask(etas: readonly number[]): void {
    this.#etas = etas;
    this.#of = null;
  }

  get asked(): boolean {
    return this.#etas.length > 0;
  }

  /** Goes on, one step of every rate at least, until it has come as far as the run or `goOn` says no; false if it had. */
  work(run: number, timeline: Timeline, goOn: () => boolean): boolean {
    if (timeline.descent.N === 0) return false;
    if (this.#of?.run !== run || this.#of.version !== timeline.version) this.#begin(run, timeline);
    const steps = Math.min(MOST_STEPS, timeline.end - this.#first);
    if (this.#steps >= steps) return false;
    do {
      for (const each of this.#runs) {
        if (each.descent?.step() === false) each.descent = null;
        if (each.descent !== null) each.untold.push(each.descent.risk);
      }
      this.#steps++;
    } while (this.#steps < steps && goOn());
    return true;
  }

  /**
   * What the page has not been told; null where there is nothing, or, while more is to come (the run is `moving`, or not all
   * is computed), it is too early. `now` is in ms.
   */
  report(
    timeline: Timeline,
    now: number,
    moving: boolean,
  ): Pick<RatesReport, 'first' | 'from' | 'steps' | 'runs'> | null {
    if (this.#of === null || this.#told > this.#steps) return null;
    const complete = this.#steps >= Math.min(MOST_STEPS, timeline.end - this.#first);
    if ((moving || !complete) && Math.abs(now - this.#toldAt) < REPORT_MS) return null;
    const from = this.#told;
    const runs = this.#runs.map(({ eta, untold }) => ({ eta, risks: Float64Array.from(untold) }));
    for (const each of this.#runs) each.untold = [];
    this.#told = this.#steps + 1;
    this.#toldAt = now;
    return { first: this.#first, from, steps: this.#steps, runs };
  }

  #begin(run: number, timeline: Timeline): void {
    const { base, descent } = timeline;
    this.#of = { run, version: timeline.version };
    this.#first = base.iteration;
    this.#steps = this.#told = 0;
    this.#runs = this.#etas.map((eta) => {
      const begun = new Descent({ ...descent.experiment, eta }, base, descent.kernel, descent);
      return { eta, descent: begun, untold: [begun.risk] };
    });
  }
}
