# Wrong.
# mistake: takes one step more than asked
import torch
def fit_quadratic(t, targets, lr, steps):
    params = torch.randn(3, requires_grad=True)
    losses = [apply_step(params, t, targets, lr) for _ in range(steps + 1)]
    return params, losses
