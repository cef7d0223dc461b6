/** What each program does with the names that stand before it. */

const X = `
x = np.array(raw, dtype=float).reshape(len(labels), len(features))
if degree > 1:  # the products of two features up to that degree
    a, b = x[:, 0], x[:, 1]
    x = np.column_stack([a, b, a * a, a * b, b * b] + ([a * a * a, a * a * b, a * b * b, b * b * b] if degree > 2 else []))
if mean is not None:
    x = (x - np.array(mean, dtype=float)) / np.array(deviation, dtype=float)
X = np.hstack([np.ones((len(x), 1)), x]) if bias else x
y = np.array(labels, dtype=int)
N, K = len(y), len(classes)
`;

export const numpyDescent = `import numpy as np
${X}Y = np.eye(K)[y]


def risk_and_gradient(W):
    Z = X @ W
    Z = Z - Z.max(axis=1, keepdims=True)
    E = np.exp(Z)
    total = E.sum(axis=1, keepdims=True)
    R = float((np.log(total[:, 0]) - Z[np.arange(N), y]).mean())
    G = X.T @ (E / total - Y) / N
    G[first_row:] += penalty * W[first_row:]
    return R + penalty / 2 * float((W[first_row:] ** 2).sum()), G


W = np.array(W_start, dtype=float)
for t in range(start, shown):
    W = W - eta * risk_and_gradient(W)[1]
R, G = risk_and_gradient(W)
print("R at iteration", shown, "=", R, "and on the page", R_shown)
print("largest difference of W from the page's:", float(np.abs(W - np.array(W_shown, dtype=float)).max()))
print("ran: NumPy", np.__version__)
`;

export const torchDescent = `import numpy as np
import torch
from torch.utils.data import DataLoader, TensorDataset
${X}
torch.manual_seed(0)
device = "cpu"  # or "cuda"
data = TensorDataset(torch.tensor(X, dtype=torch.float64), torch.tensor(y, dtype=torch.int64))
batches = DataLoader(data, batch_size=N, shuffle=False)  # one batch is all; a smaller one makes it stochastic
W = torch.tensor(W_start, dtype=torch.float64, device=device, requires_grad=True)
optimiser = torch.optim.SGD([W], lr=eta)


def risk(inputs, targets):
    loss = torch.nn.functional.cross_entropy(inputs.to(device) @ W, targets.to(device))
    return loss + penalty / 2 * (W[first_row:] ** 2).sum()


for t in range(start, shown):
    for inputs, targets in batches:
        optimiser.zero_grad()
        risk(inputs, targets).backward()
        optimiser.step()
with torch.no_grad():
    R = float(sum(risk(inputs, targets) for inputs, targets in batches) / len(batches))
    apart = float((W.cpu() - torch.tensor(W_shown, dtype=torch.float64)).abs().max())
print("R at iteration", shown, "=", R, "and on the page", R_shown)
print("largest difference of W from the page's:", apart)
print("ran: PyTorch", torch.__version__)
`;

export const sklearnCheck = `import numpy as np
import sklearn
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss
${X}

def probabilities(W):
    Z = X @ W
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


def risk(W):
    return log_loss(y, probabilities(W), labels=np.arange(K)) + penalty / 2 * float((W[first_row:] ** 2).sum())


print("R at iteration", shown, "=", risk(np.array(W_shown, dtype=float)), "and on the page", R_shown)
# The lowest R, or without a penalty what it comes near to: a minimum need not exist, and max_iter ends the search.
# scikit-learn never penalises its intercept, so a penalty of the bias row is left to a column of X.
own = bias and first_row == 1 or bias and penalty == 0
model = LogisticRegression(
    C=1 / (N * penalty) if penalty > 0 else np.inf, tol=1e-10, max_iter=10000, fit_intercept=bool(own)
).fit(X[:, 1:] if own else X, y)
print("classes with samples:", len(model.classes_), "of", K)
print("R of the fit by scikit-learn =", log_loss(y, model.predict_proba(X[:, 1:] if own else X), labels=model.classes_))
print("ran: scikit-learn", sklearn.__version__)
`;
