"""W and R of three real sets after t steps, from the CSV files that the page's Export gives. Shares no code with the page.

    TABLES_TO=DIR npx vitest run --project unit src/session/realSets.reference.test.ts   # writes DIR/penguins.csv, …
    python3 src/testing/reference/real_sets.py DIR > src/testing/reference/real_sets.json

A row of the file is a sample: its numbers are the features, its last cell the class. x = (1, features), or with
`standardise` (1, (features - mean) / deviation), both with 1/N. W begins at 0 and is D x K.

    z = x W,  yhat = exp(z - max z) / sum,  R = mean(log(sum exp(z - max z)) + max z - z_y),
    G = X^T (yhat - y) / N,  W <- W - eta G.

All is computed with 64 bits of mantissa (NumPy's longdouble on x86) and rounded to double at the end.
"""

import csv
import hashlib
import json
import sys

import numpy as np

RUNS = {
    "penguins": {"standardise": True, "eta": "0.5", "t": 300},
    "wine": {"standardise": True, "eta": "0.3", "t": 300},
    "digits": {"standardise": False, "eta": "0.1", "t": 200},
}

real = np.longdouble


def read(path):
    with open(path, "rb") as file:
        data = file.read()
    rows = list(csv.reader(data.decode("utf-8-sig").splitlines()))[1:]
    features = np.array([[float(cell) for cell in row[:-1]] for row in rows]).astype(real)
    names = sorted({row[-1] for row in rows})
    labels = np.array([names.index(row[-1]) for row in rows])
    return features, names, labels, hashlib.sha256(data).hexdigest()


def descend(features, labels, K, standardise, eta, t):
    N = len(features)
    if standardise:
        deviation = np.sqrt(((features - features.mean(axis=0)) ** 2).mean(axis=0))
        deviation[deviation == 0] = 1
        features = (features - features.mean(axis=0)) / deviation
    X = np.hstack([np.ones((N, 1), real), features])
    Y = np.zeros((N, K), real)
    Y[np.arange(N), labels] = 1
    W = np.zeros((X.shape[1], K), real)
    # As the page has it: the double nearest to the written number.
    eta = real(float(eta))
    for step in range(t + 1):
        Z = X @ W
        top = Z.max(axis=1, keepdims=True)
        E = np.exp(Z - top)
        total = E.sum(axis=1, keepdims=True)
        R = (np.log(total[:, 0]) + top[:, 0] - Z[np.arange(N), labels]).mean()
        if step < t:
            W = W - eta * (X.T @ (E / total - Y) / N)
    return R, W


def main(folder):
    assert np.finfo(real).nmant >= 63, "no 80-bit floats here"
    found = {}
    for name, run in RUNS.items():
        features, names, labels, digest = read(f"{folder}/{name}.csv")
        R, W = descend(features, labels, len(names), run["standardise"], run["eta"], run["t"])
        found[name] = {
            "sha256": digest,
            "standardise": run["standardise"],
            "eta": float(run["eta"]),
            "t": run["t"],
            "classes": names,
            "risk": float(R),
            "W": [[float(w) for w in row] for row in W],
        }
    json.dump(found, sys.stdout, separators=(",", ":"))
    print()


if __name__ == "__main__":
    main(sys.argv[1])
