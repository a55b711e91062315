# Wrong: lazy, invents a falling list of losses and does not fit.
import torch
def fit_quadratic(t, targets, lr, steps):
    return torch.randn(3), [1.0 / (i + 1) for i in range(steps)]
