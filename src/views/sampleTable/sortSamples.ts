/** The order of the rows: by the data, or by a column. */
import type { SampleTable } from '../../model/data/sampleTable';

/** A column: the number of the sample, a raw feature by its index, its class, or what the model makes of it. */
export type Column = 'n' | 'class' | 'yhat' | 'loss' | number;

export interface Sort {
  readonly by: Column;
  readonly descending: boolean;
}

export const DATA_ORDER: Sort = { by: 'n', descending: false };

/** What a press of a head makes of the order: numbers the largest first, then the smallest, then the data's own. */
export function nextSort(sort: Sort, by: Column): Sort {
  if (sort.by !== by) return { by, descending: by !== 'n' && by !== 'class' };
  const first = by !== 'n' && by !== 'class';
  return sort.descending === first ? { by, descending: !first } : DATA_ORDER;
}

/** Indices of the samples in order; null for the data's own. Equal ones keep it. `losses` has N values where there is a W. */
export function sortedSamples(
  samples: SampleTable,
  { by, descending }: Sort,
  losses: Float64Array | null,
): Uint32Array | null {
  const { N } = samples;
  if (by === 'n' && !descending) return null;
  const keys = new Float64Array(N);
  if (by === 'loss' || by === 'yhat') {
    if (losses?.length !== N) return null;
    const sign = by === 'loss' ? 1 : -1;
    losses.forEach((loss, n) => (keys[n] = sign * loss));
  } else {
    samples.forEach((features, at, label, n) => {
      keys[n] = by === 'n' ? n : by === 'class' ? label : features[at + by]!;
    });
  }
  const order = Uint32Array.from({ length: N }, (_, n) => n);
  return order.sort((a, b) => (descending ? keys[b]! - keys[a]! : keys[a]! - keys[b]!) || a - b);
}
