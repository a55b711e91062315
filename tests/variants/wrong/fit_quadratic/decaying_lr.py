# learning rate decays
import torch
def fit_quadratic(t, targets, lr, steps):
    params = torch.randn(3, requires_grad=True)
    losses = [apply_step(params, t, targets, lr / (1 + i)) for i in range(steps)]
    return params, losses
