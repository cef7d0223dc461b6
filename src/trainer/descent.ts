/** One moment of one segment: W, and everything that is true at that W. A step is W ← W − ηG, then R and G at the new W. */
import { isStationary, meanFeatureSizes } from '../model/descent/stationary';
import { applyChange, type Change } from '../model/edits/changes';
import { isPartial } from '../model/batch';
import { batchGradient, Batches } from '../model/kernel/batches';
import { descend } from '../model/kernel/descend';
import type { Experiment } from '../model/experiment';
import { type Design, type DesignOf, designOf } from '../model/features/design';
import type { Frame } from '../model/kernel/frame';
import type { Kernel } from '../model/kernel/kernel';
import { smoothness } from '../model/kernel/smoothness';
import type { SegmentStart } from '../protocol/messages';
import { Evaluation } from './evaluation';
import { GradientMeasure } from './gradientMeasure';

/** R rose if it grew by more than this fraction: what is less is rounding. */
const RISE_TOLERANCE = 1e-12;

/** One bit for each of the last ten steps. */
const LAST_TEN = 0b11_1111_1111;

/** All that a moment needs to be shown again as it was. */
export interface Keyframe extends Pick<SegmentStart, 'iteration' | 'W' | 'stored'> {
  /** As in `Frame`; null without it. */
  readonly riskChange?: number | null;
  /** Which of the last ten steps raised R, the latest in the lowest bit; none without it. */
  readonly rises?: number;
}

export class Descent {
  readonly kernel: Kernel;
  #experiment: Experiment;
  #design: Design;
  /** (1/N) Σ |xₒ| of each feature; null until it is needed after the samples changed. */
  #featureSizes: Float64Array | null = null;
  /** L of the samples; null until it is needed after they changed. */
  #smoothness: number | null = null;
  #iteration: number;
  #present: Evaluation;
  /** Where the next step is tried, so that a step that fails leaves the present as it is. */
  #next: Evaluation;
  #riskChange: number | null;
  #rises: number;
  #measure: GradientMeasure | null = null;
  /** The iteration from which steps are counted that draw mini-batches. */
  #first: number;
  /** Null where every step goes over all samples. */
  #batches: Batches | null;
  /** g of the present W; null until it is needed. */
  #g: Float64Array | null = null;
  /** An edit was applied, and R and G are not yet those of W. */
  #edited = false;

  /**
   * Evaluates at once, on a copy of W. Rows of X are taken from a similar design, where there is one; steps that draw
   * mini-batches are counted from `first`. RangeError as `settle`.
   */
  constructor(
    experiment: Experiment,
    { iteration, W, stored, riskChange, rises }: Keyframe,
    kernel: Kernel,
    similar?: DesignOf,
    first: number = iteration,
  ) {
    this.kernel = kernel;
    this.#experiment = experiment;
    this.#design = designOf(experiment, similar);
    this.#iteration = iteration;
    this.#first = first;
    this.#batches = this.#drawn();
    this.#riskChange = riskChange ?? null;
    this.#rises = rises ?? 0;
    this.#present = new Evaluation(W.slice(), this.kernel);
    this.#next = new Evaluation(W.slice(), this.kernel);
    this.#evaluate();
    if (stored) this.#present.adopt(stored);
  }

  get experiment(): Experiment {
    return this.#experiment;
  }

  get design(): Design {
    return this.#design;
  }

  get iteration(): number {
    return this.#iteration;
  }

  /** How many samples there are now. */
  get N(): number {
    return this.#design.N;
  }

  /** R in nats. */
  get risk(): number {
    this.settle();
    return this.#present.risk;
  }

  /** Whether G, and g too, is so small, measured by the features, that steps hardly move W any more. */
  get stationary(): boolean {
    this.settle();
    const sizes = (this.#featureSizes ??= meanFeatureSizes(this.#design));
    return isStationary(this.#present.G, sizes) && (this.#batches === null || isStationary(this.#slope(), sizes));
  }

  /** The present moment to come back to. Its arrays are the descent's own and change with the next step. */
  get point(): Required<Keyframe> {
    this.settle();
    const { W, G, risk } = this.#present;
    return {
      ...{ iteration: this.#iteration, W, stored: { G, risk } },
      ...{ riskChange: this.#riskChange, rises: this.#rises },
    };
  }

  /** The finite differences at the present W, begun if they were not. */
  get measure(): GradientMeasure {
    this.settle();
    return (this.#measure ??= new GradientMeasure(this.#design, this.#present));
  }

  /**
   * Applies an edit to the W held now, and gives a copy of the W after it. RangeError, and nothing changed, where it does
   * not fit. R and G follow when they are asked for, so that edits that come together are evaluated once.
   */
  edit(change: Change): Float64Array {
    const old = this.#experiment;
    const { experiment, W } = applyChange({ experiment: old, W: this.#present.W }, change);
    const sameFeatures = experiment.samples === old.samples && experiment.bias === old.bias;
    const samePenalty = experiment.penalty === old.penalty;
    if (!sameFeatures || !samePenalty || experiment.K !== old.K) this.#design = designOf(experiment, this);
    if (!sameFeatures || !samePenalty) this.#smoothness = this.#featureSizes = null;
    this.#experiment = experiment;
    this.#first = this.#iteration;
    this.#batches = this.#drawn();
    this.#present = new Evaluation(W, this.kernel);
    this.#next = new Evaluation(W.slice(), this.kernel);
    this.#riskChange = null;
    this.#rises = 0;
    this.#edited = true;
    return W.slice();
  }

  /** Evaluates R and G if an edit left them behind, and tells whether it did. RangeError if they are not finite. */
  settle(): boolean {
    if (!this.#edited) return false;
    this.#edited = false;
    this.#evaluate();
    return true;
  }

  /** One step, and true; or false, and everything as it was, if a number would not be finite after it. */
  step(): boolean {
    this.settle();
    const { W, risk } = this.#present;
    const next = this.#next;
    next.W.set(W);
    descend(next.W, this.#slope(), this.#experiment.eta);
    if (!next.evaluate(this.#design)) return false;
    this.#next = this.#present;
    this.#present = next;
    this.#measure = this.#g = null;
    this.#iteration++;
    this.#riskChange = next.risk - risk;
    this.#rises = ((this.#rises << 1) | (next.risk > risk * (1 + RISE_TOLERANCE) ? 1 : 0)) & LAST_TEN;
    return true;
  }

  /** The present moment; every array is still the descent's own. `check` is null until its measure is finished. */
  frame(): Frame {
    this.settle();
    const { N, D, K } = this.#design;
    const { W, G, risk, dataRisk, correct, gradientMax } = this.#present;
    const { degree, penalty, batch } = this.#experiment;
    return {
      ...{ iteration: this.#iteration, kernel: this.kernel.name, N, D, K, bias: this.#experiment.bias },
      ...(degree && { degree }),
      ...{ W, G, risk, correct, gradientMax },
      riskChange: this.#riskChange,
      rises: bitCount(this.#rises),
      smoothness: (this.#smoothness ??= smoothness(this.#design)),
      check: this.#measure?.check ?? null,
      ...(penalty && { penalty: { ...penalty, dataRisk } }),
      ...(batch && this.#batches && { batch: { ...batch, first: this.#first, g: this.#slope() } }),
    };
  }

  #drawn(): Batches | null {
    const { batch } = this.#experiment;
    return isPartial(batch, this.N) ? new Batches(batch, this.N, this.#first) : null;
  }

  /** What the next step goes by: g of its mini-batch, or G. */
  #slope(): Float64Array {
    const { W, G } = this.#present;
    if (this.#batches === null) return G;
    if (this.#g === null) {
      this.#g = new Float64Array(W.length);
      batchGradient(this.kernel, this.#design, this.#batches.members(this.#iteration), W, this.#g);
    }
    return this.#g;
  }

  #evaluate(): void {
    this.#measure = this.#g = null;
    if (!this.#present.evaluate(this.#design)) throw new RangeError('R is not finite');
  }
}

function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left > 0; left >>= 1) count += left & 1;
  return count;
}
