"""
title = "The steps do not reach the parameters"
diagnosis = "All the losses are equal. params = params - … inside a helper, or a clone that is handed to each step, leaves your own tensor where it was."
hint = "Print params before and after one step."
"""
import torch


def fit_quadratic(t, targets, lr, steps):
    params = torch.randn(3, requires_grad=True)
    losses = []
    for _ in range(steps):
        losses.append(apply_step(params.detach().clone().requires_grad_(), t, targets, lr))
    return params, losses
