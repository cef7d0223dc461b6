/** R, G (with the penalty, where there is one) and the count of correct samples of one W, in two arrays that are used again for another W. */
import type { Design } from '../model/features/design';
import type { Kernel } from '../model/kernel/kernel';
import { LIMITS } from '../model/limits';
import { penalisedRisk } from '../model/kernel/penalty';

/** How far numbers from a file may be from those computed here: other engines differ in the last digits. */
const TOLERANCE = 1e-9;

export class Evaluation {
  /** D × K, row-major. */
  readonly W: Float64Array;
  /** ∂R/∂W, D × K. */
  readonly G: Float64Array;
  /** R in nats. */
  risk = 0;
  /** R without the penalty. */
  dataRisk = 0;
  correct = 0;
  /** max|G|. */
  gradientMax = 0;

  readonly #kernel: Kernel;

  /** Takes the array W over; the rest is 0 until `evaluate`. */
  constructor(W: Float64Array, kernel: Kernel) {
    this.W = W;
    this.#kernel = kernel;
    this.G = new Float64Array(W.length);
  }

  /** Brings everything up to W; false if W is beyond its limit or any number that follows from it is not finite. */
  evaluate(design: Design): boolean {
    const { risk, dataRisk, correct } = penalisedRisk(this.#kernel, design, this.W, this.G);
    this.risk = risk;
    this.dataRisk = dataRisk;
    this.correct = correct;
    this.gradientMax = largestMagnitude(this.G);
    return (
      Number.isFinite(risk) && Number.isFinite(this.gradientMax) && largestMagnitude(this.W) <= LIMITS.maxRunWeight
    );
  }

  /** Takes R and G of a file instead, to the last bit, unless they contradict what was computed. */
  adopt(stored: { readonly G: Float64Array; readonly risk: number }): void {
    const near = TOLERANCE * Math.max(1, this.gradientMax);
    if (!(Math.abs(stored.risk - this.risk) <= TOLERANCE * this.risk)) return;
    if (!stored.G.every((slope, cell) => Math.abs(slope - this.G[cell]!) <= near)) return;
    this.risk = stored.risk;
    this.G.set(stored.G);
    this.gradientMax = largestMagnitude(this.G);
  }
}

/** max|value|, NaN if one of them is. */
function largestMagnitude(values: Float64Array): number {
  let largest = 0;
  for (let v = 0; v < values.length; v++) {
    const magnitude = Math.abs(values[v]!);
    if (!(magnitude <= largest)) largest = magnitude;
  }
  return largest;
}
