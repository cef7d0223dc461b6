/**
 * Newton's method with halved steps for a convex objective (Boyd & Vandenberghe, "Convex Optimization", 9.5), in parameters
 * that are scaled so that the Hessian has a diagonal of ones.
 */
import { cholesky, solveLower, solveUpper } from './cholesky';
import type { Derivatives, Objective } from './objective';
import type { Meter, Sliced } from './slices';

export interface NewtonEnd {
  /** Where it stopped (length d), and what the objective is there. */
  readonly theta: Float64Array;
  readonly derivatives: Derivatives;
  /** The value at the start and after each step, in nats. */
  readonly values: number[];
}

const MAX_STEPS = 100;
/** A decrement below this is rounding. */
const SETTLED = 1e-30;

/**
 * From `start` (length d) until a step promises nothing more or 100 steps are done; where it stops need not be a minimum.
 * Null where the Hessian vanishes.
 */
export function* newton(objective: Objective, start: Float64Array, meter: Meter): Sliced<NewtonEnd | null> {
  let theta = start;
  let previous = Infinity;
  const values: number[] = [];
  for (;;) {
    const derivatives = yield* objective.derivatives(theta, meter);
    values.push(derivatives.value);
    const step = yield* newtonStep(derivatives, objective.dimension, meter);
    if (!step) return null;
    // θ is as good as doubles make it once the promise, which falls as its own square, no longer falls.
    const stalled = step.decrement < 1e-10 && step.decrement > previous / 2;
    if (step.decrement <= SETTLED || stalled || values.length > MAX_STEPS) return { theta, derivatives, values };
    theta = yield* moved(objective, theta, derivatives.value, step, meter);
    previous = step.decrement;
  }
}

interface Step {
  readonly direction: Float64Array;
  /** −gradient · direction: twice what the quadratic model promises. */
  readonly decrement: number;
}

function* newtonStep({ gradient, hessian }: Derivatives, d: number, meter: Meter): Sliced<Step | null> {
  const scaled = unitDiagonal(hessian, d);
  if (!scaled) return null;
  if (meter(2 * d * d)) yield;
  for (let shift = 0; shift < 1; shift = shift === 0 ? 1e-14 * d : 100 * shift) {
    const L = yield* cholesky(scaled.matrix, d, shift, meter);
    if (!L) continue;
    const direction = gradient.map((entry, j) => -entry / scaled.scale[j]!);
    solveLower(L, d, direction);
    solveUpper(L, d, direction);
    let decrement = 0;
    for (let j = 0; j < d; j++) {
      direction[j]! /= scaled.scale[j]!;
      decrement -= direction[j]! * gradient[j]!;
    }
    return { direction, decrement };
  }
  return null;
}

/** The matrix with rows and columns divided by the roots of the diagonal, and these roots; null where one is not positive. */
export function unitDiagonal(A: Float64Array, d: number): { matrix: Float64Array; scale: Float64Array } | null {
  const scale = Float64Array.from({ length: d }, (_, j) => Math.sqrt(A[j * d + j]!));
  if (!scale.every((root) => root > 0)) return null;
  const matrix = new Float64Array(d * d);
  for (let i = 0; i < d; i++) {
    for (let j = 0; j <= i; j++) matrix[i * d + j] = A[i * d + j]! / (scale[i]! * scale[j]!);
  }
  return { matrix, scale };
}

/** θ + t · direction with the first t of 1, ½, ¼, … that keeps a tenth of what the model promises. */
function* moved(
  objective: Objective,
  theta: Float64Array,
  value: number,
  { direction, decrement }: Step,
  meter: Meter,
): Sliced<Float64Array> {
  for (let t = 1; ; t /= 2) {
    const next = theta.map((entry, j) => entry + t * direction[j]!);
    // Differences of the value drown in rounding where the promise is small; there full steps converge.
    if (decrement < 1e-9 * value || t < 1e-9) return next;
    if ((yield* objective.value(next, meter)) <= value - 0.1 * t * decrement) return next;
  }
}
