/** Where the plane cuts through the space of the features. */
import { featureMeans } from '../../model/data/featureMeans';
import type { SampleTable } from '../../model/data/sampleTable';

interface Sliced {
  readonly samples: SampleTable;
  /** The features on the axes. */
  readonly axes: readonly number[];
}

let latest: (Sliced & { readonly held: readonly (number | null)[]; readonly values: Float64Array }) | null = null;

/**
 * One value for each of F raw features: what the visitor holds it at, or its mean. The same array while all stay. What
 * stands on the axes is among them and is not to be read; where that is everything, no mean is worked out.
 */
export function heldValues({ samples, axes }: Sliced, held: readonly (number | null)[]): Float64Array {
  if (latest?.samples === samples && latest.axes === axes && latest.held === held) return latest.values;
  const means = samples.F > axes.length ? featureMeans(samples) : new Float64Array(samples.F);
  const values = means.map((mean, o) => held[o] ?? mean);
  latest = { samples, axes, held, values };
  return values;
}
