"""
title = "Another loss than the mean squared error"
diagnosis = "You average the absolute gaps. Their gradient has the same size for small and large gaps, and the steps go elsewhere."
hint = "Use mse."
"""
import torch


def apply_step(params, t, targets, lr):
    loss = (quadratic(t, params) - targets).abs().mean()
    loss.backward()
    with torch.no_grad():
        params -= lr * params.grad
    params.grad = None
    return loss.item()
