/**
 * A convex function of d parameters θ that is a mean of log(1 + Σ exp(−margin)), with what Newton's method and the proof
 * that a minimum exists need of it. Errors of rounding are bounded, so that the proof can count them in.
 */
import type { Meter, Sliced } from './slices';

export interface Objective {
  /** d. */
  readonly dimension: number;
  /** The value at θ (length d), in nats. */
  value(theta: Float64Array, meter: Meter): Sliced<number>;
  derivatives(theta: Float64Array, meter: Meter): Sliced<Derivatives>;
  /**
   * A bound on how much any two margins of one sample (0, the label's own, among them) can differ in their change when θ
   * moves by v with Σ (scaleⱼ vⱼ)² = 1. `scale` has length d and is positive.
   */
  reach(scale: Float64Array, meter: Meter): Sliced<number>;
}

export interface Derivatives {
  readonly value: number;
  /** Bound on the error of `value`. */
  readonly valueError: number;
  /** Length d. */
  readonly gradient: Float64Array;
  /** Bounds on the errors of `gradient`. */
  readonly gradientError: Float64Array;
  /** d × d, lower triangle. */
  readonly hessian: Float64Array;
  /** Bound on the error of entry (i, j), as a part of √(Hᵢᵢ Hⱼⱼ). */
  readonly hessianError: number;
}

/** Half the distance from 1 to the next double. */
export const U = 2 ** -53;

/** Sums with Neumaier's compensation; terms may not be negative. */
export class Sum {
  private total = 0;
  private lost = 0;

  add(term: number): void {
    const next = this.total + term;
    this.lost += this.total >= term ? this.total - next + term : term - next + this.total;
    this.total = next;
  }

  get value(): number {
    return this.total + this.lost;
  }
}
