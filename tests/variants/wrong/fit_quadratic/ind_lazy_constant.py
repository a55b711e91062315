# Wrong: lazy, does next to nothing.
import torch
def fit_quadratic(t, targets, lr, steps):
    return torch.tensor([2.0, 0.0, -1.0]), [float(steps - i) for i in range(steps)]
