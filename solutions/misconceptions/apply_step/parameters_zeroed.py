"""
title = "The parameters are set to zero, not their gradient"
diagnosis = "After your step zero_() is called on params itself (or on params.data), and everything that was learned is gone."
hint = "What should be cleared is an attribute of params."
"""
import torch


def apply_step(params, t, targets, lr):
    loss = mse(quadratic(t, params), targets)
    loss.backward()
    with torch.no_grad():
        params -= lr * params.grad
        params.zero_()
    params.grad = None
    return loss.item()
