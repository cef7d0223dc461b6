/** The part of the samples that each W of a run puts into its class. */
import { correctInSlices } from '../../../model/kernel/confusion';
import type { Slices } from '../../../model/kernel/slices';
import type { Stretch, WeightPath } from '../../../model/descent/path/weightPath';
import { reachPath } from '../../../ui/runPath';

export interface Share {
  readonly t: number;
  /** From 0 to 1. */
  readonly share: number;
}

export interface AccuracyAlong {
  readonly stretches: readonly Stretch[];
  /** In order of t; null where the way is too long to be computed again. */
  readonly shares: readonly Share[] | null;
}

/** What is known of a W does not change: it belongs to one stretch of one run. */
const known = new WeakMap<Float64Array, number>();

/** At the W that the path keeps, up to an iteration. */
export function* accuracyAlong(path: WeightPath, stretches: readonly Stretch[], until: number): Slices<AccuracyAlong> {
  if (!(yield* reachPath(path, stretches, until))) return { stretches, shares: null };
  const shares: Share[] = [];
  for (const { iteration, W } of path.until(until)) {
    const { design } = stretches.filter(({ from }) => from.iteration <= iteration).at(-1) ?? stretches[0]!;
    if (design.N === 0) continue;
    let share = known.get(W);
    if (share === undefined) {
      share = (yield* correctInSlices(design, W)) / design.N;
      known.set(W, share);
    }
    shares.push({ t: iteration, share });
  }
  return { stretches, shares };
}
