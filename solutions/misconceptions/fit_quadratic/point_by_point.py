"""
title = "One step per point instead of one for all"
diagnosis = "Your loop takes a step after each single point (and its loss is the loss of that point). Here every step looks at all the points together."
hint = "Hand the whole of t and targets to each step."
"""
import torch


def fit_quadratic(t, targets, lr, steps):
    params = torch.randn(3, requires_grad=True)
    losses = []
    for i in range(steps):
        k = i % len(t)
        losses.append(apply_step(params, t[k:k + 1], targets[k:k + 1], lr))
    return params, losses
