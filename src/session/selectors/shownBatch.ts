/** What the next step of the shown moment goes by, where that is some of the samples. */
import { Batches, type BatchPlace } from '../../model/kernel/batches';
import type { Frame } from '../../model/kernel/frame';

export interface ShownBatch extends BatchPlace {
  /** The samples, in order; one that is drawn twice is named twice. */
  readonly members: Int32Array;
  readonly replace: boolean;
  /** g, D × K row-major. */
  readonly g: Float64Array;
}

const shown = new WeakMap<Frame, ShownBatch>();
let latest: { readonly key: string; readonly batches: Batches } | null = null;

/** The batch of a moment; null where its step goes over all samples. The same object for the same frame. */
export function batchOf(frame: Frame): ShownBatch | null {
  const { batch, N, iteration } = frame;
  if (!batch) return null;
  let found = shown.get(frame);
  if (found === undefined) {
    const { size, seed, replace, first, g } = batch;
    const key = [size, seed, replace, first, N].join();
    // The order of an epoch is worked out once for all its steps.
    if (latest?.key !== key) latest = { key, batches: new Batches(batch, N, first) };
    const { batches } = latest;
    found = { ...batches.place(iteration), members: batches.members(iteration), replace, g };
    shown.set(frame, found);
  }
  return found;
}

/** The angle between two matrices as vectors of all their cells, in degrees; null where one of them is 0. */
export function angleBetween(a: Float64Array, b: Float64Array): number | null {
  const [sizeA, sizeB] = [Math.hypot(...a), Math.hypot(...b)];
  if (!(sizeA > 0 && sizeB > 0)) return null;
  // Kahan's form keeps its digits where the two nearly agree.
  const difference = a.map((entry, cell) => entry / sizeA - b[cell]! / sizeB);
  const sum = a.map((entry, cell) => entry / sizeA + b[cell]! / sizeB);
  return (360 / Math.PI) * Math.atan2(Math.hypot(...difference), Math.hypot(...sum));
}
