"""
title = "The loss comes back as a tensor"
diagnosis = "The value is right, but the task asks for a Python float. A tensor still holds on to the whole calculation behind it, and a list of many of them fills the memory."
hint = "A tensor with one value has a method that returns it as a number."
"""
import torch


def apply_step(params, t, targets, lr):
    loss = mse(quadratic(t, params), targets)
    loss.backward()
    with torch.no_grad():
        params -= lr * params.grad
    params.grad = None
    return loss
