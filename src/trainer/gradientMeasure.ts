/** Finite differences at one W, measured a cell at a time so that the trainer can hear a command in between. */
import type { Design } from '../model/features/design';
import type { GradientCheck } from '../model/kernel/frame';
import { gradientCheckByCell } from '../model/kernel/gradientCheck';
import type { Evaluation } from './evaluation';

/** N·D²·K² up to which the whole check takes about 2 ms and belongs to every frame. */
const CHEAP = 1e5;

export class GradientMeasure {
  /** null until it is finished. */
  check: GradientCheck | null = null;
  /** Whether it may be finished in one go, even while descent goes on. */
  readonly cheap: boolean;
  readonly #cells: Generator<undefined, GradientCheck, void>;

  /** The evaluation must stay as it is until the measure is finished or dropped. */
  constructor(design: Design, { W, risk, G }: Evaluation) {
    this.cheap = design.N * W.length ** 2 <= CHEAP;
    this.#cells = gradientCheckByCell(design, W, risk, G);
  }

  /** Goes on, at least by one cell, until it is finished or `goOn` says no. */
  run(goOn: () => boolean): void {
    while (this.check === null) {
      const { done, value } = this.#cells.next();
      if (done) this.check = value;
      else if (!goOn()) return;
    }
  }
}
