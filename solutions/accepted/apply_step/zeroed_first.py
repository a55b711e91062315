"""
title = "The gradient cleared at the start of each call"
"""
import torch


def apply_step(params, t, targets, lr):
    if params.grad is not None:
        params.grad.zero_()
    loss = mse(quadratic(t, params), targets)
    loss.backward()
    with torch.no_grad():
        params -= params.grad * lr
    return float(loss)
