# begins with zeros
# mistake: start is not random
import torch
def fit_quadratic(t, targets, lr, steps):
    params = torch.zeros(3).requires_grad_()
    losses = []
    for i in range(steps): losses.append(apply_step(params, t, targets, lr))
    return params, losses
