"""
title = "The predictions are returned instead of the loss"
diagnosis = "The step is right, but you return what the curve says at each time. The task asks for one number: the loss before the step."
hint = "Look at the line with the arrow in the task."
"""
import torch


def apply_step(params, t, targets, lr):
    preds = quadratic(t, params)
    loss = mse(preds, targets)
    loss.backward()
    with torch.no_grad():
        params -= lr * params.grad
    params.grad = None
    return preds
