"""
title = "The gradient is divided by the learning rate"
diagnosis = "A small learning rate should make small steps; yours get larger, the smaller it is."
hint = "Which operator makes a small learning rate a small step?"
"""
import torch


def apply_step(params, t, targets, lr):
    loss = mse(quadratic(t, params), targets)
    loss.backward()
    with torch.no_grad():
        params -= params.grad / lr
    params.grad = None
    return loss.item()
