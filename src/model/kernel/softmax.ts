/**
 * ŷᵢ = exp(zᵢ) / Σⱼ exp(zⱼ) and ℓ = −log ŷ_y for one column of logits (handout, lines S and R), shifted by max z.
 *
 * Source: Blanchard, Higham & Higham, "Accurately computing the log-sum-exp and softmax functions", IMA J. Numer.
 * Anal. 41(4), 2021. Their division-free exp(z − lse) is avoided, because it loses accuracy.
 */

/** Index of the largest entry of z (length K), the lowest at a tie; 0 where nothing compares. */
export function argMax(z: Float64Array): number {
  let top = 0;
  for (let m = 1; m < z.length; m++) if (z[m]! > z[top]!) top = m;
  return top;
}

/** ŷ (length K) of the logits z (length K, finite). */
export function softmax(z: Float64Array): Float64Array {
  const max = z[argMax(z)]!;
  const yhat = z.map((value) => Math.exp(value - max));
  let sum = 0;
  for (const e of yhat) sum += e;
  return yhat.map((e) => e / sum);
}

/**
 * Loss ℓ in nats of the logits z (length K, finite) for the true class `label`: (max − z_y) + log1p(Σ exp(z_k − max)),
 * the sum over k ≠ arg max, which keeps all digits where −log ŷ would round to 0 or overflow.
 */
export function crossEntropy(z: Float64Array, label: number): number {
  const top = argMax(z);
  const max = z[top]!;
  let rest = 0;
  for (let m = 0; m < z.length; m++) if (m !== top) rest += Math.exp(z[m]! - max);
  return max - z[label]! + Math.log1p(rest);
}
