/** The lowest risk of samples whose classes nothing was seen to part: a minimum that is proved, or ties decided exactly. */
import { distanceToMinimum } from './minimumExists';
import { newton } from './newton';
import { weightsFrom, withLastClass, type PreparedDesign } from './preparedDesign';
import { softmaxObjective } from './softmaxObjective';
import { tiedMinimum } from './tiedMinimum';
import type { Meter, Sliced } from './slices';

export interface GroupMinimum {
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

/** Ties are decided exactly up to this many pairs (n, m). */
const EXACT_PAIRS = 200;

/** Null where doubles do not decide and the pairs are too many for whole numbers. `total`: samples of the whole design. */
export function* groupMinimum(
  prepared: PreparedDesign,
  total: number,
  withTies: boolean,
  meter: Meter,
): Sliced<GroupMinimum | null> {
  const { design, data } = prepared;
  const objective = softmaxObjective(data, total);
  const end = yield* newton(objective, new Float64Array(objective.dimension), meter);
  const uncertainty = end && (yield* distanceToMinimum(objective, end, meter));
  if (end && uncertainty !== null) {
    const W = yield* weightsFrom(prepared, withLastClass(end.theta, design.K), meter);
    const { values, derivatives } = end;
    return { value: derivatives.value, uncertainty, W, freed: null, V: null, values, hessian: derivatives.hessian };
  }
  if (!withTies || design.N * (design.K - 1) > EXACT_PAIRS) return null;
  return yield* tiedMinimum(prepared, total, meter);
}
