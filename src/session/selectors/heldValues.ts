/** Where the plane cuts through the space of the features. */
import { featureMeans } from '../../model/data/featureMeans';
import type { SampleTable } from '../../model/data/sampleTable';

interface Sliced {
  readonly samples: SampleTable;
  /** The features on the axes. */
  readonly axes: readonly number[];
}

let latest: (Sliced & { readonly held: readonly (number | null)[]; readonly values: Float64Array }) | null = null;

/** Without hidden features no sample matters to the regions, and an edit of one must not redraw them. */
const NOTHING_HELD = new Float64Array(0);

/**
 * One value for each of F raw features: what the visitor holds it at, or its mean; of no length where the plane shows them
 * all. The same array while all stay. What stands on the axes is among them and is not to be read.
 */
export function heldValues({ samples, axes }: Sliced, held: readonly (number | null)[]): Float64Array {
  if (samples.F <= axes.length) return NOTHING_HELD;
  if (latest?.samples === samples && latest.axes === axes && latest.held === held) return latest.values;
  const values = featureMeans(samples).map((mean, o) => held[o] ?? mean);
  latest = { samples, axes, held, values };
  return values;
}
