/** Where the plane cuts through the space of the features. */
import { featureMeans } from '../../model/data/featureMeans';
import type { SampleTable } from '../../model/data/sampleTable';

let latest: { readonly samples: SampleTable; readonly held: readonly (number | null)[]; values: Float64Array } | null =
  null;

/**
 * One value for each of F raw features: what the visitor holds it at, or its mean. The same array while both stay. What
 * stands on the axes is among them and is not to be read.
 */
export function heldValues(samples: SampleTable, held: readonly (number | null)[]): Float64Array {
  if (latest?.samples === samples && latest.held === held) return latest.values;
  const values = featureMeans(samples).map((mean, o) => held[o] ?? mean);
  latest = { samples, held, values };
  return values;
}
