# the start is made once, outside
# mistake: the same start in every call
import torch
start = torch.randn(3)
def fit_quadratic(t, targets, lr, steps):
    params = start.clone().requires_grad_()
    losses = []
    for i in range(steps): losses.append(apply_step(params, t, targets, lr))
    return params, losses
