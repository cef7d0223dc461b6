/** The lowest risk of samples whose classes nothing was seen to part: a minimum that is proved, or ties decided exactly. */
import { distanceToMinimum } from './minimumExists';
import { newton } from './newton';
import { weightsFrom, withLastClass, type PreparedDesign } from './preparedDesign';
import type { ProvenMinimum } from './provenMinimum';
import { softmaxObjective } from './softmaxObjective';
import { tiedMinimum } from './tiedMinimum';
import type { Meter, Sliced } from './slices';

/** Ties are decided exactly up to this many pairs (n, m). */
const EXACT_PAIRS = 200;

/** Null where doubles do not decide and the pairs are too many for whole numbers. `total`: samples of the whole design. */
export function* groupMinimum(
  prepared: PreparedDesign,
  total: number,
  withTies: boolean,
  meter: Meter,
): Sliced<ProvenMinimum | null> {
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
