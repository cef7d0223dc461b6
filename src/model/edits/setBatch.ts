/** Another size of the mini-batches, another seed or way of drawing them, or all samples at every step. */
import type { Batch } from '../batch';
import { LIMITS } from '../limits';
import type { EditKind, Unchecked } from './editKind';

export interface SetBatch {
  readonly kind: 'setBatch';
  /** null for all samples at every step. */
  readonly batch: Batch | null;
}

export const setBatch: EditKind<SetBatch> = {
  kind: 'setBatch',
  parse: ({ batch }) => batch === null || isBatch(batch),
  fits: (_, { batch }) => batch === null || batch.size <= LIMITS.maxSamples,
  apply({ batch: _, ...experiment }, { batch }) {
    if (batch !== null && !isBatch(batch)) throw new RangeError('batch');
    return batch ? { ...experiment, batch } : experiment;
  },
  inverse: (_, { experiment: { batch } }) => ({ kind: 'setBatch', batch: batch ?? null }),
};

/** Whether a value from outside is a setting of mini-batches. */
export function isBatch(value: unknown): value is Batch {
  if (typeof value !== 'object' || value === null) return false;
  const { size, seed, replace } = value as Unchecked;
  return isWhole(size, 1, Number.MAX_SAFE_INTEGER) && isWhole(seed, 0, LIMITS.maxSeed) && typeof replace === 'boolean';
}

function isWhole(value: unknown, least: number, most: number): boolean {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
}
