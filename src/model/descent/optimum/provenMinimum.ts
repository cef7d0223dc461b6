/** The lowest risk of a group of samples, where it is proved. */
export interface ProvenMinimum {
  /** Σ of the losses that stay, over the number of samples of the whole design; right to ± `uncertainty` nats. */
  readonly value: number;
  readonly uncertainty: number;
  /** D × K. */
  readonly W: Float64Array;
  /** N × K, 1 where the pair (n, m) is freed; null where none is. */
  readonly freed: Uint8Array | null;
  /** D × K, the direction that frees them, with margins of 1 or more. */
  readonly V: Float64Array | null;
  /** The value after each of Newton's steps, the start at W = 0 included. */
  readonly values: number[];
  /** Of all pairs, at W, in coordinates with the last class at 0; null where some are freed. */
  readonly hessian: Float64Array | null;
}
