# the book's loop with everything in the file
import torch
def quadratic(t, params):
    a,b,c = params
    return a*(t**2) + (b*t) + c
def mse(preds, targets): return ((preds-targets)**2).mean()
def apply_step(params, t, targets, lr):
    loss = mse(quadratic(t, params), targets)
    loss.backward()
    params.data -= lr*params.grad.data
    params.grad = None
    return loss.item()
def fit_quadratic(t, targets, lr, steps):
    params = torch.randn(3).requires_grad_()
    losses = []
    for i in range(steps): losses.append(apply_step(params, t, targets, lr))
    return params, losses
torch.manual_seed(0)
