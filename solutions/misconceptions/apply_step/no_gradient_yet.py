"""
title = "There is no gradient at the time of the step"
diagnosis = "params.grad is None there, and None cannot be multiplied. Either backward() has not run yet, or the gradient was thrown away too early."
hint = "Put the parts in order: loss, backward, step, clean up."
"""
import torch


def apply_step(params, t, targets, lr):
    loss = mse(quadratic(t, params), targets)
    with torch.no_grad():
        params -= lr * params.grad
    loss.backward()
    params.grad = None
    return loss.item()
