# losses as 0-dim tensors, params as a tuple
import torch
def fit_quadratic(t, targets, lr, steps):
    params = torch.randn(3, requires_grad=True)
    losses = []
    for s in range(1, steps + 1):
        losses.append(torch.tensor(apply_step(params, t, targets, lr)))
    a, b, c = params
    return (a, b, c), losses
