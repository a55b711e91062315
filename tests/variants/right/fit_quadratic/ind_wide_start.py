# Right: starts far away, random whole numbers.
import torch

def fit_quadratic(t, targets, lr, steps):
    params = torch.randint(-9, 10, (3,)).float().requires_grad_()
    losses = []
    for _ in range(steps):
        losses.append(apply_step(params, t, targets, lr))
    return params.detach().clone(), losses
