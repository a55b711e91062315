# Right: the losses are numpy's float64 numbers, which are Python floats by inheritance.
import numpy as np
import torch

def fit_quadratic(t, targets, lr, steps):
    params = torch.randn(3, requires_grad=True)
    losses = []
    for _ in range(steps):
        loss = mse(quadratic(t, params), targets)
        loss.backward()
        with torch.no_grad():
            params -= lr * params.grad
        params.grad = None
        losses.append(np.float64(loss.item()))
    return params, losses
