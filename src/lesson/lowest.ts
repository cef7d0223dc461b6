/** How low R can go on a moment's samples, for the questions that ask. */
import { findOptimum } from '../model/descent/optimum/findOptimum';
import type { Optimum } from '../model/descent/optimum/optimum';
import type { Slices } from '../model/kernel/slices';
import type { Moment } from './sceneRun';

/** The search takes fewer steps than may be asked for: it ends where no double is lower. */
export function* newtonRisk(steps: number, moment: Moment): Slices<readonly number[] | null> {
  const optimum = yield* lowest(moment);
  if (optimum.status !== 'attained') return null;
  return [optimum.newton[Math.min(steps, optimum.newton.length - 1)] ?? optimum.risk];
}

const optima = new WeakMap<Moment['design'], Optimum>();

/** How low R can go on the moment's samples, found once for each design. */
export function* lowest({ design }: Moment): Slices<Optimum> {
  const known = optima.get(design);
  if (known) return known;
  const search = findOptimum(design);
  let step = search.next();
  while (!step.done) {
    yield;
    step = search.next();
  }
  const found = step.value;
  optima.set(design, found);
  return found;
}
