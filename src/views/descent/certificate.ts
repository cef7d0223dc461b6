/** What proves the answer, checked once more on the samples before it is said. */
import type { Unattained } from '../../model/descent/optimum/optimum';
import type { Design } from '../../model/features/design';

/** One class apart from all others: v·x is at least `own` for its samples and at most `others` for the rest. */
export interface Split {
  readonly m: number;
  readonly v: readonly number[];
  readonly own: number;
  readonly others: number;
  readonly count: number;
}

/** The class that splits off alone from one group of all others; null where it is otherwise, or does not hold. */
export function splitOf({ N, D, K, X, labels }: Design, { groups, direction }: Unattained): Split | null {
  const alone = groups.find((group) => group.length === 1);
  const rest = groups.find((group) => group !== alone);
  if (alone === undefined || rest === undefined || groups.length !== 2) return null;
  const m = alone[0]!;
  const v = Array.from({ length: D }, (_, o) => direction[o * K + m]! - direction[o * K + rest[0]!]!);
  let [own, others, count] = [Infinity, -Infinity, 0];
  for (let n = 0; n < N; n++) {
    let score = 0;
    for (let o = 0; o < D; o++) score += v[o]! * X[n * D + o]!;
    if (labels[n] === m) {
      own = Math.min(own, score);
      count++;
    } else others = Math.max(others, score);
  }
  // A class without samples has no margin to tell.
  return count > 0 && own > 0 && others < 0 ? { m, v, own, others, count } : null;
}

/** By how much V scores the label of a sample above another class, at least, over the freed pairs. */
export function leastMargin({ N, D, K, X, labels }: Design, { direction, freed }: Unattained): number {
  let least = Infinity;
  for (let n = 0; n < N; n++) {
    const y = labels[n]!;
    for (let m = 0; m < K; m++) {
      if (freed[n * K + m] !== 1) continue;
      let margin = 0;
      for (let o = 0; o < D; o++) margin += X[n * D + o]! * (direction[o * K + y]! - direction[o * K + m]!);
      least = Math.min(least, margin);
    }
  }
  return least;
}
