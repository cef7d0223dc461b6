/** The answers to "how low can R go". R* = inf R over all W, in nats. */

export type Optimum = Undecided | Attained | Unattained;

export interface Undecided {
  /** `none`: no samples. `tooLarge`: not tried. `undecided`: nothing could be proved. */
  readonly status: 'none' | 'tooLarge' | 'undecided';
}

interface Lowest {
  /** R*, right to ± `uncertainty` nats. */
  readonly risk: number;
  readonly uncertainty: number;
  /** D × K row-major, each row with the sum 0. Where R* is attained, R(W) = R*; otherwise R(W + c · direction) → R*. */
  readonly W: Float64Array;
  /** max |cell| of the gradient at W, as computed, of the risk that the kept pairs leave: of R where R* is attained. */
  readonly largestGradient: number;
  /** That risk at W = 0 and after each of Newton's steps, in nats; empty where no pair is kept. */
  readonly newton: readonly number[];
}

/** No pair can be freed: R has its lowest value at W, and only there but for what changes no probability. */
export interface Attained extends Lowest {
  readonly status: 'attained';
  /**
   * Of the Hessian of R at W, over the directions orthogonal to those that change no probability, in (units of x)²; null
   * where none changes any.
   */
  readonly leastEigenvalue: number | null;
}

/** Some pairs are freed, or, where `separable`, all: R comes as near to R* as one likes and no W attains it. */
export interface Unattained extends Lowest {
  readonly status: 'approached' | 'separable';
  /** N × K: 1 where the pair (n, m) is freed, 0 where it is kept or m is the label. */
  readonly freed: Uint8Array;
  /** How many of the N(K − 1) pairs are freed. */
  readonly freedPairs: number;
  /**
   * Classes that kept pairs hold together, each group and the list in ascending order. One group alone: what splits off are
   * samples, not classes.
   */
  readonly groups: readonly (readonly number[])[];
  /**
   * V, D × K row-major: (v_y − v_m)ᵀx ≥ 1 for freed pairs, but for rounding, and 0 for kept ones. The last class of the
   * largest group has the column 0.
   */
  readonly direction: Float64Array;
}
