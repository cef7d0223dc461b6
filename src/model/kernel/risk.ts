/**
 * R(W) = (1/N) Σₙ ℓ⁽ⁿ⁾ and G = ∂R/∂W = (1/N) Σₙ x⁽ⁿ⁾(ŷ⁽ⁿ⁾ − y⁽ⁿ⁾)ᵀ in one pass (handout, lines R and G).
 *
 * The residual of the true class is −(sum of the other ŷ), never ŷ_y − 1, which loses every digit once ŷ_y is near 1.
 * R is summed with Neumaier's compensation (Z. Angew. Math. Mech. 54, 1974); losses are never negative, so the larger
 * of two terms is known without taking absolute values.
 */
import type { Design } from '../features/design';
import { logits } from './logits';

export interface Risk {
  /** R in nats; 0 where there are no samples. */
  readonly risk: number;
  /** Samples whose arg max ŷ (lowest index at a tie) is their label. */
  readonly correct: number;
}

/** R and the count of correct samples at W (D × K); overwrites G (D × K) with ∂R/∂W, zeros where N = 0. */
export function evaluateRisk(design: Design, W: Float64Array, G: Float64Array): Risk {
  const { N, D, K, X, labels } = design;
  const z = new Float64Array(K);
  G.fill(0);
  let sum = 0;
  let compensation = 0;
  let correct = 0;
  for (let n = 0; n < N; n++) {
    const y = labels[n]!;
    const top = logits(X, n * D, W, D, K, z);
    if (top === y) correct++;
    const loss = z[top]! - z[y]! + Math.log1p(residuals(z, top, y, K));
    const total = sum + loss;
    compensation += sum >= loss ? sum - total + loss : loss - total + sum;
    sum = total;
    for (let o = 0, g = 0; o < D; o++) {
      const x = X[n * D + o]!;
      for (let m = 0; m < K; m++, g++) G[g]! += x * z[m]!;
    }
  }
  if (N === 0) return { risk: 0, correct: 0 };
  for (let g = 0; g < G.length; g++) G[g]! /= N;
  return { risk: (sum + compensation) / N, correct };
}

/** Turns logits z into residuals ŷ − y in place; returns Σ exp(z_k − max) over k ≠ top. */
function residuals(z: Float64Array, top: number, y: number, K: number): number {
  const max = z[top]!;
  let rest = 0;
  for (let m = 0; m < K; m++) {
    const e = Math.exp(z[m]! - max);
    z[m] = e;
    if (m !== top) rest += e;
  }
  const all = 1 + rest;
  let complement = 0;
  for (let m = 0; m < K; m++) {
    const yhat = z[m]! / all;
    z[m] = yhat;
    if (m !== y) complement += yhat;
  }
  z[y] = -complement;
  return rest;
}
