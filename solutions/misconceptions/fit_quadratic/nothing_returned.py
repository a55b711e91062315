"""
title = "Nothing is returned"
diagnosis = "The function fits the parameters, but it returns None."
hint = "return can name two things, with a comma between them."
"""
import torch


def fit_quadratic(t, targets, lr, steps):
    params = torch.randn(3, requires_grad=True)
    losses = []
    for _ in range(steps):
        losses.append(apply_step(params, t, targets, lr))
