"""
title = "The loss is computed while PyTorch is looking away"
diagnosis = "Everything inside no_grad() (or after detach(), .data or item()) leaves no trace, so that backward() finds no way back: 'does not require grad'."
hint = "Only the step belongs there."
"""
import torch


def apply_step(params, t, targets, lr):
    with torch.no_grad():
        loss = mse(quadratic(t, params), targets)
        loss.backward()
        params -= lr * params.grad
    params.grad = None
    return loss.item()
