"""
title = "The mean of the losses instead of the list"
diagnosis = "You average the losses of all the steps. Whether they fall can only be seen in the list itself."
hint = "Return the list as it is."
"""
import torch


def fit_quadratic(t, targets, lr, steps):
    params = torch.randn(3, requires_grad=True)
    losses = []
    for _ in range(steps):
        losses.append(apply_step(params, t, targets, lr))
    return params, sum(losses) / len(losses)
