"""
title = "The parameters are missing"
diagnosis = "You return the list of losses alone. The task asks for two things: the parameters and the list of losses."
hint = "return can name two things, with a comma between them."
"""
import torch


def fit_quadratic(t, targets, lr, steps):
    params = torch.randn(3, requires_grad=True)
    losses = []
    for _ in range(steps):
        losses.append(apply_step(params, t, targets, lr))
    return losses
