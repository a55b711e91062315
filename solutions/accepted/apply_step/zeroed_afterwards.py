"""
title = "zero_ after the step, inside no_grad"
"""
import torch


def apply_step(params, t, targets, lr):
    loss = mse(quadratic(t, params), targets)
    loss.backward()
    with torch.no_grad():
        params.sub_(lr * params.grad)
        params.grad.zero_()
    return loss.detach().item()
