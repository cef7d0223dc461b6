/**
 * The penalty of large weights (L2, "weight decay"): R_λ(W) = R(W) + (λ/2) Σ w², with the gradient G + λW. The bias row is
 * left out unless it is chosen, because a penalty on it would pull the boundaries to the origin.
 */
import type { Design } from '../features/design';
import type { Kernel } from './kernel';
import type { Risk } from './risk';

/** What a step goes by, at one W. */
export interface PenalisedRisk extends Risk {
  /** R without the penalty, in nats: `risk` itself where there is none. */
  readonly dataRisk: number;
}

/** R_λ, R and the count of correct samples at W (D × K); overwrites G (D × K) with ∂R_λ/∂W. Without a penalty, the kernel's bits. */
export function penalisedRisk(kernel: Kernel, design: Design, W: Float64Array, G: Float64Array): PenalisedRisk {
  const { risk, correct } = kernel.evaluate(design, W, G);
  if (!design.penalty || design.N === 0) return { risk, correct, dataRisk: risk };
  addPull(design, W, G);
  return { risk: risk + penaltyAt(design, W), correct, dataRisk: risk };
}

/** (λ/2) Σ w² in nats over the penalised rows of W (D × K); 0 without a penalty, and without samples. */
export function penaltyAt({ N, K, penalty }: Pick<Design, 'N' | 'K' | 'penalty'>, W: Float64Array): number {
  if (!penalty || N === 0) return 0;
  // Neumaier's compensation, as for R: differences of R_λ are taken (`gradientCheck.ts`).
  let [sum, compensation] = [0, 0];
  for (let cell = penalty.firstRow * K; cell < W.length; cell++) {
    const square = W[cell]! * W[cell]!;
    const total = sum + square;
    compensation += sum >= square ? sum - total + square : square - total + sum;
    sum = total;
  }
  return (penalty.lambda / 2) * (sum + compensation);
}

/** Adds λV in the penalised rows to `to`: the penalty's gradient at V, or its Hessian times V (both D × K). */
export function addPull({ K, penalty }: Pick<Design, 'K' | 'penalty'>, V: Float64Array, to: Float64Array): void {
  if (!penalty) return;
  for (let cell = penalty.firstRow * K; cell < V.length; cell++) to[cell]! += penalty.lambda * V[cell]!;
}

/** The same samples without the penalty: R is then the data's. */
export function withoutPenalty({ N, D, K, X, labels }: Design): Design {
  return { N, D, K, X, labels };
}
