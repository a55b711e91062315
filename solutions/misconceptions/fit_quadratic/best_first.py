"""
title = "The losses are turned round or sorted"
diagnosis = "Your list begins with the smallest loss. It should tell the story in the order of the steps."
hint = "append() puts a loss at the end. Leave the list like that."
"""
import torch


def fit_quadratic(t, targets, lr, steps):
    params = torch.randn(3, requires_grad=True)
    losses = []
    for _ in range(steps):
        losses.append(apply_step(params, t, targets, lr))
    return params, losses[::-1]
