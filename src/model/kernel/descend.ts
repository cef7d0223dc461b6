/** One step of gradient descent: W ← W − ηG. */

/** Moves W (D × K) in place against the gradient G (D × K) by the learning rate `eta` > 0. */
export function descend(W: Float64Array, G: Float64Array, eta: number): void {
  for (let w = 0; w < W.length; w++) W[w]! -= eta * G[w]!;
}
