/** A short NumPy program with the shown samples and W, which prints the page's R and G and measures G once more. */
import { type FeatureMap, rowPowers } from '../../model/features/featureRows';
import type { Standardisation } from '../../model/features/standardisation';
import type { ProofNow } from './proofContext';

const list = (values: Iterable<number>): string => `[${Array.from(values, String).join(', ')}]`;

function rows(values: Float64Array, width: number): string {
  const lines = Array.from({ length: values.length / width }, (_, row) =>
    list(values.subarray(row * width, (row + 1) * width)),
  );
  return `[\n    ${lines.join(',\n    ')},\n]`;
}

/** μ and σ as they stand in the document: the rows of X are standardised with them. */
function scaleLines({ mean, deviation }: Standardisation): string {
  return `# X is standardised: (raw - mean) / deviation, the column of ones apart
mean = np.array(${list(mean)}, dtype=float)
deviation = np.array(${list(deviation)}, dtype=float)
`;
}

/** What the columns of X are, where they are products. */
function mapLines(frame: FeatureMap & { readonly D: number }): string {
  if (!frame.degree) return '';
  const columns = Array.from({ length: frame.D }, (_, o) => {
    const powers = rowPowers(o, frame).map(([feature, power]) => `x${feature + 1}${power > 1 ? `**${power}` : ''}`);
    return powers.join(' * ') || '1';
  });
  return `# Columns of X: ${columns.join(', ')}\n`;
}

/** The program as text. */
export function derivationPython({ design, frame }: ProofNow, standardise?: Standardisation): string {
  return `import math

import numpy as np

${mapLines(frame)}${standardise ? scaleLines(standardise) : ''}X = np.array(${rows(design.X, design.D)}, dtype=float)  # N x D
y = np.array(${list(design.labels)})  # class indices
W = np.array(${rows(frame.W, design.K)}, dtype=float)  # D x K

N, K = len(y), W.shape[1]
Y = np.eye(K)[y]


def forward(W):
    Z = X @ W
    Z = Z - Z.max(axis=1, keepdims=True)
    E = np.exp(Z)
    rest = E.copy()
    rest[np.arange(N), Z.argmax(axis=1)] = 0.0  # log(1 + rest) keeps the digits that log(sum) loses
    risk = math.fsum(np.log1p(rest.sum(axis=1)) - Z[np.arange(N), y]) / N
    return risk, E / E.sum(axis=1, keepdims=True)


R, Yhat = forward(W)
E = Yhat - Y
E[np.arange(N), y] = -(Yhat * (1 - Y)).sum(axis=1)  # y-hat - 1 is minus the sum of the others
G = X.T @ E / N
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
        assert math.isfinite(slope), "a slope is not a number"
        worst = max(worst, abs(slope - G[o, m]))
print("centred differences: largest |difference| =", float(worst))

v = np.arange(1.0, W.shape[0] + 1)[:, None]  # one vector added to every column
print("largest |row sum of G| =", float(np.abs(G.sum(axis=1)).max()))
print("R(W + v 1^T) - R(W) =", forward(W + v)[0] - R)
H = sum(np.kron(np.outer(x, x), np.diag(p) - np.outer(p, p)) for x, p in zip(X, Yhat)) / N  # row o * K + m
L = np.linalg.eigvalsh(X.T @ X / N).max() / 2
print("Hessian: least eigenvalue =", float(np.linalg.eigvalsh(H).min()))
print("Hessian: largest eigenvalue =", float(np.linalg.eigvalsh(H).max()))
print("L =", float(L))
`;
}
