"""
title = "torch.autograd.grad, which stores nothing"
"""
import torch


def apply_step(params, t, targets, lr):
    loss = mse(quadratic(t, params), targets)
    g, = torch.autograd.grad(loss, params)
    params.data.add_(g, alpha=-lr)
    return loss.item()
