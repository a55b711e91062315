# a list of parameters instead of losses
import torch
def fit_quadratic(t, targets, lr, steps):
    params = torch.randn(3, requires_grad=True)
    history = []
    for _ in range(steps):
        apply_step(params, t, targets, lr)
        history.append(params.detach().clone())
    return params, history
