/**
 * How low R can go, decided from the samples alone.
 *
 * A pair (n, m), m ≠ y, is freed if some V has (v_y − v_m)ᵀx ≥ 0 for all pairs and > 0 for this one; one V frees all that can
 * be. Its terms e^(z_m − z_y) vanish along W + cV, so inf R = R* = min (1/N) Σ log(1 + Σ e^(z_m − z_y)) over the m that are
 * kept. With none freed a W attains it; otherwise none does. (A. Albert & J. A. Anderson, "On the existence of maximum
 * likelihood estimates in logistic regression models", Biometrika 71, 1984.)
 *
 * Nothing is said that is not proved, rounding included: V by certainly positive margins between groups of classes, minima
 * within a group by `minimumExists.ts`, ties on a boundary by whole numbers where the pairs are few.
 */
import type { Design } from '../../features/design';
import { assembleOptimum, type SettledGroup } from './assembleOptimum';
import { classGroups, classesOf, type ClassGroups } from './classGroups';
import { groupMinimum } from './groupMinimum';
import { newton } from './newton';
import type { Optimum } from './optimum';
import { penalisedOptimum } from './penalisedOptimum';
import { prepareDesign, restrictTo, withLastClass, type Preparations } from './preparedDesign';
import { logitVariance, withRidge } from './ridge';
import { createMeter, type Meter, type Sliced } from './slices';
import { softmaxObjective } from './softmaxObjective';

/** N(DK)², the work of one of Newton's steps, beyond which nothing is tried. */
const LARGEST_WORK = 1e8;

/** From one to the next a freed margin gains ln 100 or more, in the limit, and a kept one nothing; half of it counts. */
const RIDGES = [1e-3, 1e-5, 1e-7, 1e-9, 1e-11, 1e-13, 1e-15];
const GAIN = Math.log(100) / 2;

/** Decides `design`, which must stay as it is until the end, in slices of bounded work (about 1 ms). */
export function* findOptimum(design: Design, meter: Meter = createMeter()): Sliced<Optimum> {
  const { N, D, K, penalty } = design;
  if (N === 0) return { status: 'none' };
  if (N * (D * K) ** 2 > LARGEST_WORK) return { status: 'tooLarge' };
  if (penalty) return yield* penalisedOptimum({ ...design, penalty }, meter);
  const prepared = yield* prepareDesign(design, meter);
  const settled = yield* settle(prepared, meter);
  if (!settled) return { status: 'undecided' };
  return yield* assembleOptimum(prepared, settled.groups, settled.minima, meter);
}

interface Settled {
  readonly groups: ClassGroups;
  readonly minima: SettledGroup[];
}

/** Groups of classes that part, and the minimum of each; found from what grows as a ridge goes to 0. */
function* settle(prepared: Preparations, meter: Meter): Sliced<Settled | null> {
  const { data } = prepared.solid;
  const objective = softmaxObjective(data, data.N);
  const variance = yield* logitVariance(data, meter);
  let theta: Float64Array = new Float64Array(objective.dimension);
  let groups: ClassGroups | null = null;
  let tried = '';
  for (const ridge of RIDGES) {
    const before = theta;
    const end = yield* newton(withRidge(objective, variance, ridge), before, meter);
    if (!end) break;
    theta = end.theta;
    if (ridge === RIDGES[0]) continue;
    const growth = theta.map((entry, j) => entry - before[j]!);
    const last = groups;
    groups = yield* classGroups(data, withLastClass(growth, data.K), GAIN, meter);
    const key = groups.groupOf.join();
    const finest = classesOf(groups).length === data.K;
    if (key === tried || !(finest || key === last?.groupOf.join())) continue;
    tried = key;
    const minima = yield* minimaOf(prepared, groups, false, meter);
    if (minima) return { groups, minima };
  }
  const minima = groups && (yield* minimaOf(prepared, groups, true, meter));
  return groups && minima && { groups, minima };
}

/** The minimum of every group of several classes; null where one is not proved. */
function* minimaOf(
  prepared: Preparations,
  groups: ClassGroups,
  withTies: boolean,
  meter: Meter,
): Sliced<SettledGroup[] | null> {
  const { design } = prepared.full;
  const minima: SettledGroup[] = [];
  for (const classes of classesOf(groups)) {
    if (classes.length === 1) continue;
    const { part, samples } = yield* restrictTo(design, classes, meter);
    const { full } = classes.length === design.K ? prepared : yield* prepareDesign(part, meter);
    const minimum = yield* groupMinimum(full, design.N, withTies, meter);
    if (!minimum) return null;
    minima.push({ classes, samples, minimum });
  }
  return minima;
}
