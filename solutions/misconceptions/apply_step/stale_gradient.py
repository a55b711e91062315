"""
title = "The gradient of the last step is still there"
diagnosis = "Your first step is right, the next ones are not: backward() adds the new gradient to the old one, and each step goes along the sum of all so far."
hint = "See to it that params starts every call without a gradient, or leaves it without one."
"""
import torch


def apply_step(params, t, targets, lr):
    loss = mse(quadratic(t, params), targets)
    loss.backward()
    with torch.no_grad():
        params -= lr * params.grad
    return loss.item()
