"""
title = "The step goes uphill"
diagnosis = "You add the gradient instead of subtracting it. The gradient points to where the loss grows, and the loss should shrink."
hint = "Turn one sign."
"""
import torch


def apply_step(params, t, targets, lr):
    loss = mse(quadratic(t, params), targets)
    loss.backward()
    with torch.no_grad():
        params += lr * params.grad
    params.grad = None
    return loss.item()
