"""
title = "The loss after the step"
diagnosis = "The parameters are right, but the loss that you return was computed with the new ones. The task asks for the loss from which the step was taken."
hint = "You have computed that loss already, in order to call backward() on it."
"""
import torch


def apply_step(params, t, targets, lr):
    loss = mse(quadratic(t, params), targets)
    loss.backward()
    with torch.no_grad():
        params -= lr * params.grad
    params.grad = None
    return mse(quadratic(t, params), targets).item()
