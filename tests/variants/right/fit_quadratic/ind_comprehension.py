# Right: short, with apply_step of the course.
import torch

def fit_quadratic(t, targets, lr, steps):
    params = torch.randn(3).requires_grad_()
    return params, [apply_step(params, t, targets, lr) for _ in range(steps)]
