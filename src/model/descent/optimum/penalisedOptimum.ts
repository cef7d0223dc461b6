/**
 * How low R_λ = R + (λ/2) Σ w² can go, λ > 0. Along every direction of the penalised rows it grows without end, so that only
 * a bias row that is not penalised can run off, and only where a class has no sample: its bias then goes to −∞ while its ŷ
 * goes to 0. Otherwise the minimum exists, and by symmetry its penalised rows have the sum 0: Σₘ (wₘ − w̄)² may stand for
 * Σₘ wₘ², and the last column be held at 0, as it is without a penalty.
 */
import type { Design } from '../../features/design';
import { addPull } from '../../kernel/penalty';
import type { RowPenalty } from '../../penalty';
import { keptGradient } from './certificate';
import { leastCurvature } from './leastEigenvalue';
import { distanceToMinimum } from './minimumExists';
import { newton } from './newton';
import { U, type Objective } from './objective';
import type { Optimum } from './optimum';
import { restrictTo, rowsCentred, withLastClass } from './preparedDesign';
import { softmaxObjective } from './softmaxObjective';
import type { Meter, Sliced } from './slices';

export type PenalisedDesign = Design & { readonly penalty: RowPenalty };

/** Decides a design with samples, as `findOptimum` does. */
export function* penalisedOptimum(design: PenalisedDesign, meter: Meter): Sliced<Optimum> {
  const { N, D, K, labels, penalty } = design;
  const all = Array.from({ length: K }, (_, m) => m);
  const present = all.filter((m) => labels.includes(m));
  // Row 0 alone can be without a penalty, and then it is the bias.
  const runsOff = penalty.firstRow > 0 && present.length < K;
  const classes = runsOff ? present : all;
  const { part } = yield* restrictTo(design, classes, meter);
  const data = { N, r: D, K: classes.length, points: part.X, labels: part.labels };
  const objective = withPenalty(softmaxObjective(data, N), penalty, D, classes.length);
  const end = yield* newton(objective, new Float64Array(objective.dimension), meter);
  const uncertainty = end && (yield* distanceToMinimum(objective, end, meter));
  const alone = classes.length === 1;
  if (!alone && (!end || uncertainty === null)) return { status: 'undecided' };
  const { theta = new Float64Array(0), derivatives = null, values = [] } = end ?? {};
  const columns = rowsCentred(alone ? new Float64Array(D) : withLastClass(theta, classes.length), classes.length);
  const W = new Float64Array(D * K);
  classes.forEach((m, at) => {
    for (let o = 0; o < D; o++) W[o * K + m] = columns[o * classes.length + at]! + 0;
  });
  const freed = Uint8Array.from({ length: N * K }, (_, pair) => (classes.includes(pair % K) ? 0 : 1));
  const G = yield* keptGradient(design, W, freed, meter);
  addPull(design, W, G);
  const lowest = {
    ...{ risk: derivatives?.value ?? 0, uncertainty: uncertainty ?? 0, W, newton: values },
    largestGradient: G.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0),
  };
  if (!runsOff) {
    const identity = Float64Array.from({ length: D * D }, (_, at) => (at % (D + 1) === 0 ? 1 : 0));
    const least = derivatives && (yield* leastCurvature(identity, derivatives.hessian, K, meter));
    return { status: 'attained', ...lowest, leastEigenvalue: least };
  }
  return {
    status: 'approached',
    ...{ ...lowest, freed, freedPairs: N * (K - classes.length) },
    groups: [classes, ...all.filter((m) => !classes.includes(m)).map((m) => [m])].sort((a, b) => a[0]! - b[0]!),
    direction: W.map((_, cell) => (cell < K && !classes.includes(cell) ? -1 : 0)),
  };
}

/** The objective plus (λ/2) Σₒ Σₘ (wₒₘ − w̄ₒ)² over the penalised rows; θ is D × (K − 1), the last class at 0. */
function withPenalty(objective: Objective, { lambda, firstRow }: RowPenalty, D: number, K: number): Objective {
  const C = K - 1;
  const pullOf = (theta: Float64Array): Float64Array => {
    const pull = new Float64Array(theta.length);
    for (let at = firstRow * C; at < theta.length; at += C) {
      const row = theta.subarray(at, at + C);
      const mean = row.reduce((sum, entry) => sum + entry, 0) / K;
      row.forEach((entry, m) => (pull[at + m] = lambda * (entry - mean)));
    }
    return pull;
  };
  const half = (theta: Float64Array, pull: Float64Array): number =>
    pull.reduce((sum, entry, j) => sum + entry * theta[j]!, 0) / 2;
  return {
    dimension: objective.dimension,
    *value(theta, meter) {
      return (yield* objective.value(theta, meter)) + half(theta, pullOf(theta));
    },
    *derivatives(theta, meter) {
      const bare = yield* objective.derivatives(theta, meter);
      const pull = pullOf(theta);
      const penalty = half(theta, pull);
      const size = theta.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
      const hessian = bare.hessian.slice();
      for (let o = firstRow; o < D; o++) {
        for (let m = 0; m < C; m++) {
          for (let k = 0; k < C; k++) {
            hessian[(o * C + m) * D * C + o * C + k]! += lambda * ((m === k ? 1 : 0) - 1 / K);
          }
        }
      }
      if (meter(D * C * C)) yield;
      return {
        ...{ ...bare, hessian, hessianError: bare.hessianError + 4 * U },
        value: bare.value + penalty,
        valueError: bare.valueError + (theta.length + K + 4) * U * lambda * theta.length * size ** 2,
        gradient: bare.gradient.map((entry, j) => entry + pull[j]!),
        gradientError: bare.gradientError.map(
          (error, j) => error + (j < firstRow * C ? 0 : (K + 4) * U * lambda * size),
        ),
      };
    },
    reach: (scale, meter) => objective.reach(scale, meter),
  };
}
