# item before, clone and copy_
import torch
def apply_step(params, t, targets, lr):
    preds = quadratic(t, params)
    loss = mse(preds, targets)
    value = loss.item()
    if params.grad is not None: params.grad = None
    loss.backward()
    new = params.detach() - lr * params.grad
    params.data.copy_(new)
    return value
