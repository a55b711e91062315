# Wrong.
# mistake: divides the learning rate by the number of points
import torch
def fit_quadratic(t, targets, lr, steps):
    params = torch.randn(3, requires_grad=True)
    return params, [apply_step(params, t, targets, lr / len(t)) for _ in range(steps)]
