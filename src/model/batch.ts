/** Mini-batches as a setting: see `kernel/batches.ts`. */

/** B, the seed of the draws, and whether a sample may be drawn again. Where each step goes over all samples there is none of these. */
export interface Batch {
  /** B ≥ 1 samples a step; where there are fewer, all of them. */
  readonly size: number;
  /** 0 ≤ seed < 2³². */
  readonly seed: number;
  readonly replace: boolean;
}

/** Whether a step on N samples goes by the gradient of some of them; false where it is the full one, to the bit. */
export function isPartial(batch: Batch | null | undefined, N: number): batch is Batch {
  return batch != null && N > 0 && (batch.replace || batch.size < N);
}
