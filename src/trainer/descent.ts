/** One run as it stands: W, and everything that is true at that W. A step is W ← W − ηG, then R and G at the new W. */
import { applyChange, type Change } from '../model/change';
import { descend } from '../model/descend';
import type { Experiment } from '../model/experiment';
import { type Design, designOf } from '../model/features';
import type { Frame } from '../model/frame';
import { smoothness } from '../model/smoothness';
import type { Base, StartingPoint } from '../protocol/messages';
import { Evaluation } from './evaluation';
import { GradientMeasure } from './gradientMeasure';
import { UnreportedRisks } from './unreportedRisks';

/** R rose if it grew by more than this fraction: what is less is rounding. */
const RISE = 1e-12;

/** One bit for each of the last ten steps. */
const LAST_TEN = 0b11_1111_1111;

export class Descent {
  readonly risks: UnreportedRisks = new UnreportedRisks();
  #experiment: Experiment;
  #design: Design;
  /** L of the samples; null until it is needed after they changed. */
  #smoothness: number | null = null;
  #iteration: number;
  #present: Evaluation;
  /** Where the next step is tried, so that a step that fails leaves the present as it is. */
  #next: Evaluation;
  #riskChange: number | null = null;
  /** Which of the last ten steps raised R, the latest in the lowest bit. */
  #rises = 0;
  #base: Base;
  #measure: GradientMeasure | null = null;
  /** An edit was applied, and R and G are not yet those of W. */
  #edited = false;

  /** Evaluates at once. Takes the arrays of the experiment and of the starting point over. RangeError as `settle`. */
  constructor(experiment: Experiment, { iteration, W, stored, base }: StartingPoint) {
    this.#experiment = experiment;
    this.#design = designOf(experiment);
    this.#iteration = iteration;
    this.#base = base ?? { iteration, W: W.slice() };
    this.#present = new Evaluation(W);
    this.#next = new Evaluation(W.slice());
    this.#evaluate();
    if (stored) this.#present.adopt(stored);
    this.risks.note(iteration, this.#present.risk);
  }

  /** How many samples there are now. */
  get N(): number {
    return this.#design.N;
  }

  /** max|G| at the present W. */
  get gradientMax(): number {
    this.settle();
    return this.#present.gradientMax;
  }

  /** Where the present segment began. */
  get base(): Base {
    return this.#base;
  }

  /** The finite differences at the present W, begun if they were not. */
  get measure(): GradientMeasure {
    this.settle();
    return (this.#measure ??= new GradientMeasure(this.#design, this.#present));
  }

  /**
   * Applies an edit to the W held now: a new segment begins. RangeError, and nothing changed, where it does not fit.
   * R and G follow when they are asked for, so that edits that come together are evaluated once.
   */
  edit(change: Change): void {
    const old = this.#experiment;
    const { experiment, W } = applyChange({ experiment: old, W: this.#present.W }, change);
    const sameFeatures = experiment.samples === old.samples && experiment.bias === old.bias;
    if (!sameFeatures || experiment.K !== old.K) this.#design = designOf(experiment);
    if (!sameFeatures) this.#smoothness = null;
    this.#experiment = experiment;
    this.#present = new Evaluation(W);
    this.#next = new Evaluation(W.slice());
    this.#base = { iteration: this.#iteration, W: W.slice() };
    this.#riskChange = null;
    this.#rises = 0;
    this.#edited = true;
  }

  /** Evaluates R and G if an edit left them behind. RangeError if they are not finite. */
  settle(): void {
    if (!this.#edited) return;
    this.#edited = false;
    this.#evaluate();
    this.risks.note(this.#iteration, this.#present.risk);
  }

  /** One step, and true; or false, and everything as it was, if a number would not be finite after it. */
  step(): boolean {
    this.settle();
    const { W, G, risk } = this.#present;
    const next = this.#next;
    next.W.set(W);
    descend(next.W, G, this.#experiment.eta);
    if (!next.evaluate(this.#design)) return false;
    this.#next = this.#present;
    this.#present = next;
    this.#measure = null;
    this.#iteration++;
    this.#riskChange = next.risk - risk;
    this.#rises = ((this.#rises << 1) | (next.risk > risk * (1 + RISE) ? 1 : 0)) & LAST_TEN;
    this.risks.note(this.#iteration, next.risk);
    return true;
  }

  /** The present moment; every array is still the descent's own. `check` is null until its measure is finished. */
  frame(): Frame {
    this.settle();
    const { N, D, K } = this.#design;
    const { W, G, risk, correct, gradientMax } = this.#present;
    return {
      ...{ iteration: this.#iteration, N, D, K, bias: this.#experiment.bias },
      ...{ W, G, risk, correct, gradientMax },
      riskChange: this.#riskChange,
      rises: bitCount(this.#rises),
      smoothness: (this.#smoothness ??= smoothness(this.#design)),
      check: this.#measure?.check ?? null,
    };
  }

  #evaluate(): void {
    this.#measure = null;
    if (!this.#present.evaluate(this.#design)) throw new RangeError('R is not finite');
  }
}

function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left > 0; left >>= 1) count += left & 1;
  return count;
}
