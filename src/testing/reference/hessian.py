"""Writes hessian.json: Hessians of R with 60 digits, rounded to double. `python3 hessian.py > hessian.json` (mpmath 1.3)."""
import json
from mpmath import mp, mpf, exp

mp.dps = 60

CASES = [
    ("moderate", [[1, 0.5, -0.25], [1, -1.5, 2], [1, 0.75, 1.25]], [0, 1, 2],
     [[0.5, -0.25, 0.125], [1, -0.5, 0.25], [-0.75, 0.5, 0]]),
    ("saturated", [[1, 2], [1, -3]], [0, 2], [[10, 0, -5], [15, 0, -15]]),
    ("a probability far below the rounding of 1", [[1, 1]], [0], [[60, -60, 0], [30, -30, 5]]),
    ("large features", [[1, 250.5], [1, -1e4], [1, 1e6]], [1, 0, 1], [[0.5, -0.5], [1e-6, -2e-6]]),
    ("small features", [[1e-7, 2e-7], [-3e-7, 1e-7]], [0, 1], [[1e6, -1e6, 0], [2e6, 0, 1e6]]),
    ("probabilities near 1e-300", [[1, 1]], [0], [[0, -690, -695], [0, 0, 0]]),
    ("eight classes", [[1, 0.5], [1, -2]], [3, 7], [[0, 1, 2, 3, 4, 5, 6, 7], [7, -6, 5, -4, 3, -2, 1, 0]]),
]


def hessian(X, W):
    N, D, K = len(X), len(X[0]), len(W[0])
    H = [[mpf(0)] * (D * K) for _ in range(D * K)]
    for x in X:
        z = [sum(mpf(x[o]) * mpf(W[o][k]) for o in range(D)) for k in range(K)]
        e = [exp(one - max(z)) for one in z]
        p = [one / sum(e) for one in e]
        for o in range(D):
            for m in range(K):
                for q in range(D):
                    for k in range(K):
                        # 1 - p is the sum of the others: 60 digits are too few for the difference.
                        slope = p[m] * sum(p[:m] + p[m + 1:]) if m == k else -p[m] * p[k]
                        H[o * K + m][q * K + k] += mpf(x[o]) * mpf(x[q]) * slope / N
    return [[float(entry) for entry in row] for row in H]


print(json.dumps([{"name": name, "X": X, "labels": labels, "W": W, "hessian": hessian(X, W)} for name, X, labels, W in CASES]))
