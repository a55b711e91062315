"""
title = "The learning rate has no effect"
diagnosis = "You subtract the whole gradient. That is nearly always too far: the step overshoots the minimum."
hint = "By which of the arguments should the gradient be multiplied?"
"""
import torch


def apply_step(params, t, targets, lr):
    loss = mse(quadratic(t, params), targets)
    loss.backward()
    with torch.no_grad():
        params -= params.grad
    params.grad = None
    return loss.item()
