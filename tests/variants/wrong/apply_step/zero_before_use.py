# zero_ between backward and step
# mistake: zeroes the gradient too early
import torch
def apply_step(params, t, targets, lr):
    loss = mse(quadratic(t, params), targets)
    loss.backward()
    params.grad.zero_()
    with torch.no_grad():
        params -= lr * params.grad
    return loss.item()
