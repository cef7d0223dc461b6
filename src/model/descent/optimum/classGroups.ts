/**
 * Groups of classes that some V tells apart: (v_y − v_m)ᵀx is certainly positive wherever y and m are of different groups,
 * and the same column of V serves a whole group.
 */
import { U } from './objective';
import type { LabelledPoints } from './softmaxObjective';
import type { Meter, Sliced } from './slices';

export interface ClassGroups {
  /** The group of each class, named by its first class; length K. */
  readonly groupOf: number[];
  /** r × K row-major. */
  readonly V: Float64Array;
}

/**
 * The finest groups found from `growth` (r × K), a direction in which `least` nats of margin count as parting: columns of
 * classes with a lesser margin are averaged, until none is left.
 */
export function* classGroups(
  data: LabelledPoints,
  growth: Float64Array,
  least: number,
  meter: Meter,
): Sliced<ClassGroups> {
  const { r, K } = data;
  const groupOf = Array.from({ length: K }, (_, m) => m);
  for (;;) {
    const V = averaged(growth, groupOf, r, K);
    if (!(yield* join(data, V, least, groupOf, meter))) return { groupOf, V };
  }
}

function averaged(growth: Float64Array, groupOf: readonly number[], r: number, K: number): Float64Array {
  const sizes = groupOf.map((group) => groupOf.filter((other) => other === group).length);
  const V = new Float64Array(growth.length);
  for (let o = 0; o < r; o++) {
    const sums = new Float64Array(K);
    groupOf.forEach((group, m) => (sums[group]! += growth[o * K + m]!));
    groupOf.forEach((group, m) => (V[o * K + m] = sums[group]! / sizes[m]!));
  }
  return V;
}

/** Joins the groups of y and m where a margin is below `least` or may not be positive; whether any were joined. */
function* join(
  { N, r, K, points, labels }: LabelledPoints,
  V: Float64Array,
  least: number,
  groupOf: number[],
  meter: Meter,
): Sliced<boolean> {
  let joined = false;
  for (let n = 0; n < N; n++) {
    const y = labels[n]!;
    for (let m = 0; m < K; m++) {
      if (groupOf[m] === groupOf[y]) continue;
      let margin = 0;
      let size = 0;
      for (let o = 0; o < r; o++) {
        const x = points[n * r + o]!;
        margin += x * (V[o * K + y]! - V[o * K + m]!);
        size += Math.abs(x) * (Math.abs(V[o * K + y]!) + Math.abs(V[o * K + m]!));
      }
      if (margin >= least && margin > (r + 4) * U * size) continue;
      merge(groupOf, y, m);
      joined = true;
    }
    if (meter(20 + 4 * r * K)) yield;
  }
  return joined;
}

/** Makes one group of those of a and b. */
export function merge(groupOf: number[], a: number, b: number): void {
  const into = Math.min(groupOf[a]!, groupOf[b]!);
  const gone = Math.max(groupOf[a]!, groupOf[b]!);
  groupOf.forEach((group, m) => {
    if (group === gone) groupOf[m] = into;
  });
}

/** The classes of each group, in ascending order. */
export function classesOf({ groupOf }: Pick<ClassGroups, 'groupOf'>): number[][] {
  const classes = groupOf.map((_, m) => m);
  return classes.filter((m) => groupOf[m] === m).map((group) => classes.filter((m) => groupOf[m] === group));
}
