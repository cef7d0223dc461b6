/**
 * z = Wᵀx for one sample (handout, line Z). W is D × K row-major: row = feature o, column = class m.
 */

/**
 * Writes z (length K) of the sample whose D features begin at `X[start]`, and returns the class of the largest
 * logit, the lowest index at a tie.
 */
export function logits(X: Float64Array, start: number, W: Float64Array, D: number, K: number, z: Float64Array): number {
  let top = 0;
  let max = -Infinity;
  for (let m = 0; m < K; m++) {
    let sum = 0;
    for (let o = 0, w = m; o < D; o++, w += K) sum += X[start + o]! * W[w]!;
    z[m] = sum;
    if (sum > max) {
      max = sum;
      top = m;
    }
  }
  return top;
}
