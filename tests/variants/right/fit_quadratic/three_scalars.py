# a, b and c apart, losses in numpy
import numpy as np, torch
def fit_quadratic(t, targets, lr=1e-3, steps=100, verbose=False):
    a, b, c = (torch.randn(()).requires_grad_() for _ in range(3))
    losses = np.zeros(steps)
    for i in range(steps):
        loss = ((a*t**2 + b*t + c - targets)**2).mean()
        loss.backward()
        losses[i] = loss.item()
        with torch.no_grad():
            for p in (a, b, c):
                p -= lr * p.grad
                p.grad = None
    return torch.stack([a, b, c]).detach(), losses
