# trains a clone
# mistake: parameters do not move
import torch
def apply_step(params, t, targets, lr):
    p = params.clone().detach().requires_grad_()
    loss = mse(quadratic(t, p), targets)
    loss.backward()
    p.data -= lr * p.grad
    return loss.item()
