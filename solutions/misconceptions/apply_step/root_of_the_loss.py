"""
title = "The root of the mean squared error"
diagnosis = "You step along the gradient of the root. It points the same way, but has another length, and the loss that you return is another number."
hint = "mse, and nothing on top of it."
"""
import torch


def apply_step(params, t, targets, lr):
    loss = mse(quadratic(t, params), targets).sqrt()
    loss.backward()
    with torch.no_grad():
        params -= lr * params.grad
    params.grad = None
    return loss.item()
