"""
title = "quadratic gets its arguments in the wrong order"
diagnosis = "quadratic wants the times first and the parameters second. The other way round Python tries to unpack the times into a, b and c: 'too many values to unpack'."
hint = "Compare your call with the first line of quadratic."
"""
import torch


def apply_step(params, t, targets, lr):
    loss = mse(quadratic(params, t), targets)
    loss.backward()
    with torch.no_grad():
        params -= lr * params.grad
    params.grad = None
    return loss.item()
