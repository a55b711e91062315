# numpy and the gradient by hand
import numpy as np, torch
def fit_quadratic(t, targets, lr, steps):
    x, y = t.numpy().astype(float), targets.numpy().astype(float)
    A = np.stack([x**2, x, np.ones_like(x)], 1)
    w = np.random.randn(3)
    losses = []
    for _ in range(steps):
        r = A @ w - y
        losses.append((r**2).mean())
        w = w - lr * 2 * A.T @ r / len(x)
    return torch.tensor(w), losses
