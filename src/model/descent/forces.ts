/**
 * What pulls on W. A step moves wₘ by −η times column m of G, and that column is a sum: sample n pulls on wₘ with the force
 * −(1/N)(ŷₘ − yₘ)x. Samples of class m pull it toward themselves, the others push it away (handout, line G). A penalty
 * pulls every weight toward 0 with −λw.
 */
import type { Design } from '../features/design';
import { errorsInSlices } from '../kernel/forwardPass';
import { addPull } from '../kernel/penalty';
import { samplesPerSlice, type Slices } from '../kernel/slices';

export interface Forces {
  /** ŷ − y, N × K row-major. */
  readonly errors: Float64Array;
  /** For each label c the sum of the forces of its samples, D × K row-major: `byLabel[c][o * K + m]`. */
  readonly byLabel: readonly Float64Array[];
  /** −λW in the penalised rows, D × K; null without a penalty. */
  readonly pull: Float64Array | null;
  /** The sum of all forces, D × K, the penalty's among them: −G, summed in another order. */
  readonly total: Float64Array;
  /** max |total + G| over all cells. */
  readonly residual: number;
  /** Whether every cell has |total + G| ≤ 10⁻¹³ of the sizes of its forces, (1/N) Σ|x||ŷ − y| (and λ|w|). */
  readonly balanced: boolean;
}

const TOLERANCE = 1e-13;

/** All forces at W, and whether they add up to −G (both D × K row-major). */
export function* forcesAt(design: Design, W: Float64Array, G: Float64Array): Slices<Forces> {
  const { N, D, K, X, labels } = design;
  const errors = yield* errorsInSlices(design, W);
  const byLabel = Array.from({ length: K }, () => new Float64Array(D * K));
  const sizes = new Float64Array(D * K);
  const slice = samplesPerSlice(design);
  for (let from = 0; from < N; from += slice) {
    yield;
    for (let n = from; n < Math.min(N, from + slice); n++) {
      const sums = byLabel[labels[n]!]!;
      for (let o = 0, cell = 0; o < D; o++) {
        for (let m = 0; m < K; m++, cell++) {
          const force = (-X[n * D + o]! * errors[n * K + m]!) / N;
          sums[cell]! += force;
          sizes[cell]! += Math.abs(force);
        }
      }
    }
  }
  const total = new Float64Array(D * K);
  for (const sums of byLabel) for (let cell = 0; cell < total.length; cell++) total[cell]! += sums[cell]!;
  const pull = design.penalty ? new Float64Array(D * K) : null;
  if (pull !== null) {
    addPull(design, W, pull);
    pull.forEach((force, cell) => {
      pull[cell] = -force;
      total[cell]! -= force;
      sizes[cell]! += Math.abs(force);
    });
  }
  const differences = total.map((sum, cell) => Math.abs(sum + G[cell]!));
  return {
    errors,
    byLabel,
    pull,
    total,
    residual: differences.reduce((most, difference) => Math.max(most, difference), 0),
    balanced: differences.every((difference, cell) => difference <= TOLERANCE * sizes[cell]!),
  };
}

/** The force of sample n on wₘ in row o. */
export function forceOf({ N, D, K, X }: Design, { errors }: Forces, n: number, o: number, m: number): number {
  return (-X[n * D + o]! * errors[n * K + m]!) / N;
}
