"""
title = "The parameters of the start are returned"
diagnosis = "The list of losses shows that your steps are right. But the parameters that you return are a copy of the random start."
hint = "Which tensor have the steps changed?"
"""
import torch


def fit_quadratic(t, targets, lr, steps):
    start = torch.randn(3)
    params = start.clone().requires_grad_()
    losses = []
    for _ in range(steps):
        losses.append(apply_step(params, t, targets, lr))
    return start, losses
