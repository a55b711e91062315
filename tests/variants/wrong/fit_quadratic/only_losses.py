# the losses alone
# mistake: returns the losses only
import torch
def fit_quadratic(t, targets, lr, steps):
    params = torch.randn(3, requires_grad=True)
    return [apply_step(params, t, targets, lr) for _ in range(steps)]
