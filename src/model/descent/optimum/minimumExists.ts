/**
 * The proof, in numbers, that a minimum exists, and how much lower it can be.
 *
 * Along a direction v of length 1 the objective φ(t) = f(θ + tv) has φ″ = the mean of variances of the margins' changes and
 * φ‴ = that of their third central moments, so |φ‴| ≤ ρφ″ with ρ = the reach. Hence φ″(t) ≥ γ exp(−ρt) with γ the least
 * eigenvalue of the Hessian, and φ(1/ρ) − φ(0) ≥ −|∇f|/ρ + γ/(eρ²). Where |∇f| < γ/(eρ), f is higher on the whole sphere of
 * radius 1/ρ than in its middle, so that a minimum lies inside, at most |∇f|²e/(2γ) lower. (This self-concordance is that
 * of F. Bach, "Self-concordant analysis for logistic regression", Electron. J. Statist. 4, 2010.)
 */
import { cholesky } from './cholesky';
import { unitDiagonal, type NewtonEnd } from './newton';
import { U, type Objective } from './objective';
import type { Meter, Sliced } from './slices';

/**
 * How far the least value can be from the one at θ, in nats, rounding included; null where no minimum is proved. Lengths are
 * measured in the parameters that give the Hessian a diagonal of ones.
 */
export function* distanceToMinimum(
  objective: Objective,
  { theta, derivatives }: NewtonEnd,
  meter: Meter,
): Sliced<number | null> {
  const d = theta.length;
  if (d === 0) return derivatives.valueError;
  const scaled = unitDiagonal(derivatives.hessian, d);
  if (!scaled) return null;
  const curvature = yield* leastCurvature(scaled.matrix, d, derivatives.hessianError, meter);
  if (curvature === null) return null;
  const reach = yield* objective.reach(scaled.scale, meter);
  let square = 0;
  for (let j = 0; j < d; j++) {
    square += ((Math.abs(derivatives.gradient[j]!) + derivatives.gradientError[j]!) / scaled.scale[j]!) ** 2;
  }
  if (!(Math.sqrt(square) * reach * Math.E * 1.01 < curvature)) return null;
  return (square * Math.E) / (2 * curvature) + derivatives.valueError;
}

/** A proved lower bound of the least eigenvalue of a matrix with a diagonal of ones, or null where none is above 0. */
function* leastCurvature(A: Float64Array, d: number, error: number, meter: Meter): Sliced<number | null> {
  // What rounding may do to the matrix and in its factorisation (Higham, "Accuracy and Stability", theorem 10.3).
  const doubt = d * (error + 2 * (d + 4) * U);
  for (let shift = 0.5; shift > 2 * doubt; shift /= 4) {
    if (yield* cholesky(A, d, -shift, meter)) return shift - doubt;
  }
  return null;
}
