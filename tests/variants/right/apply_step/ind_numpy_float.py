# Right: returns numpy's float64, which is a Python float by inheritance.
import numpy as np
import torch

def apply_step(params, t, targets, lr):
    loss = ((quadratic(t, params) - targets) ** 2).mean()
    g = torch.autograd.grad(loss, params)[0]
    params.data.add_(-lr * g)
    return np.float64(loss.item())
