/** Finite differences at one W, measured a slice at a time so that the trainer can take a command in between. */
import type { Design } from '../model/features/design';
import type { GradientCheck } from '../model/kernel/frame';
import { gradientCheckInSlices } from '../model/kernel/gradientCheck';
import type { Slices } from '../model/kernel/slices';
import type { Evaluation } from './evaluation';

/** N·D²·K² up to which the whole check takes about 2 ms and belongs to every frame. */
const CHEAP_WORK = 1e5;

export class GradientMeasure {
  /** null until it is finished. */
  check: GradientCheck | null = null;
  /** Whether it may be finished in one go, even while descent goes on. */
  readonly cheap: boolean;
  readonly #slices: Slices<GradientCheck>;

  /** The evaluation must stay as it is until the measure is finished or dropped. */
  constructor(design: Design, { W, risk, G }: Evaluation) {
    this.cheap = design.N * W.length ** 2 <= CHEAP_WORK;
    this.#slices = gradientCheckInSlices(design, W, risk, G);
  }

  /** Goes on, at least to the next pause, until it is finished or `goOn` says no. */
  run(goOn: () => boolean): void {
    while (this.check === null) {
      const { done, value } = this.#slices.next();
      if (done) this.check = value;
      else if (!goOn()) return;
    }
  }
}
