/** A short NumPy program with the shown samples and W, which prints the page's R and G and measures G once more. */
import type { ProofNow } from './proofContext';

const list = (values: Iterable<number>): string => `[${Array.from(values, String).join(', ')}]`;

function rows(values: Float64Array, width: number): string {
  const lines = Array.from({ length: values.length / width }, (_, row) =>
    list(values.subarray(row * width, (row + 1) * width)),
  );
  return `[\n    ${lines.join(',\n    ')},\n]`;
}

/** The program as text. */
export function derivationPython({ design, frame }: ProofNow): string {
  return `import numpy as np

X = np.array(${rows(design.X, design.D)})  # N x D
y = np.array(${list(design.labels)})  # class indices
W = np.array(${rows(frame.W, design.K)})  # D x K

N, K = len(y), W.shape[1]
Y = np.eye(K)[y]


def forward(W):
    Z = X @ W
    Z = Z - Z.max(axis=1, keepdims=True)
    E = np.exp(Z)
    S = E.sum(axis=1, keepdims=True)
    risk = np.mean(np.log(S[:, 0]) - Z[np.arange(N), y])
    return risk, E / S


R, Yhat = forward(W)
G = X.T @ (Yhat - Y) / N
print("R =", float(R))
print("G =", G.tolist())

worst = 0.0
for o in range(W.shape[0]):
    h = 3e-5 / np.abs(X[:, o]).max() if np.abs(X[:, o]).max() > 0 else 3e-5
    for m in range(K):
        up, down = W.copy(), W.copy()
        up[o, m] += h
        down[o, m] -= h
        slope = (forward(up)[0] - forward(down)[0]) / (up[o, m] - down[o, m])
        worst = max(worst, abs(slope - G[o, m]))
print("centred differences: largest |difference| =", float(worst))
`;
}
