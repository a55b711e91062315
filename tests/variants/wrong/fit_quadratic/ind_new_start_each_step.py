# Wrong.
# mistake: draws new random parameters in every step
import torch
def fit_quadratic(t, targets, lr, steps):
    losses = []
    for _ in range(steps):
        params = torch.randn(3, requires_grad=True)
        losses.append(apply_step(params, t, targets, lr))
    return params, losses
