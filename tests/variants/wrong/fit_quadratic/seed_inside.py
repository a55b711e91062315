# seed in the function
# mistake: seed in the function
import torch
def fit_quadratic(t, targets, lr, steps):
    torch.manual_seed(0)
    params = torch.randn(3).requires_grad_()
    losses = []
    for i in range(steps): losses.append(apply_step(params, t, targets, lr))
    return params, losses
