# randn without requires_grad_
# mistake: requires_grad forgotten
import torch
def fit_quadratic(t, targets, lr, steps):
    params = torch.randn(3)
    losses = [apply_step(params, t, targets, lr) for _ in range(steps)]
    return params, losses
