# Wrong.
# mistake: returns losses first and parameters second
import torch
def fit_quadratic(t, targets, lr, steps):
    params = torch.randn(3, requires_grad=True)
    losses = [apply_step(params, t, targets, lr) for _ in range(steps)]
    return losses, params
