/** A ridge keeps the minimum finite where the samples alone have none; as it goes to 0, what can grow without end shows. */
import type { Objective } from './objective';
import type { LabelledPoints } from './softmaxObjective';
import type { Meter, Sliced } from './slices';

/** The objective plus (λ/2) θᵀSθ; S is symmetric, d × d. */
export function withRidge(objective: Objective, S: Float64Array, lambda: number): Objective {
  const d = objective.dimension;
  return {
    dimension: d,
    *value(theta, meter) {
      if (meter(d * d)) yield;
      return (yield* objective.value(theta, meter)) + (lambda / 2) * dot(theta, product(S, theta));
    },
    *derivatives(theta, meter) {
      const bare = yield* objective.derivatives(theta, meter);
      const pull = product(S, theta);
      if (meter(4 * d * d)) yield;
      return {
        ...bare,
        value: bare.value + (lambda / 2) * dot(theta, pull),
        gradient: bare.gradient.map((entry, j) => entry + lambda * pull[j]!),
        hessian: bare.hessian.map((entry, at) => entry + lambda * S[at]!),
      };
    },
    reach: (scale, meter) => objective.reach(scale, meter),
  };
}

/**
 * The mean over samples of Σₘ (zₘ − z̄)² as θᵀSθ, for θ of r × (K − 1) with the last class at 0: (1/N) Σ xxᵀ ⊗ (I − 11ᵀ/K).
 * It is the same in whatever coordinates and gauge θ is written.
 */
export function* logitVariance({ N, r, K, points }: LabelledPoints, meter: Meter): Sliced<Float64Array> {
  const C = K - 1;
  const S = new Float64Array((r * C) ** 2);
  const moments = new Float64Array(r * r);
  for (let n = 0; n < N; n++) {
    for (let o = 0; o < r; o++) {
      for (let p = 0; p < r; p++) moments[o * r + p]! += (points[n * r + o]! * points[n * r + p]!) / N;
    }
    if (meter(r * r)) yield;
  }
  for (let o = 0; o < r; o++) {
    for (let p = 0; p < r; p++) {
      for (let m = 0; m < C; m++) {
        for (let k = 0; k < C; k++) {
          S[(o * C + m) * r * C + p * C + k] = moments[o * r + p]! * ((m === k ? 1 : 0) - 1 / K);
        }
      }
    }
    if (meter(r * C * C)) yield;
  }
  return S;
}

function product(S: Float64Array, theta: Float64Array): Float64Array {
  const d = theta.length;
  return theta.map((_, i) => {
    let sum = 0;
    for (let j = 0; j < d; j++) sum += S[i * d + j]! * theta[j]!;
    return sum;
  });
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, entry, j) => sum + entry * b[j]!, 0);
}
