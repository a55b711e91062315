"""
title = "torch.optim.SGD, losses noted after each step"
"""
import torch
from torch import nn, optim


def fit_quadratic(t, targets, lr, steps):
    w = nn.Parameter(torch.randn(3))
    opt = optim.SGD([w], lr=lr)
    losses = []
    for _ in range(steps):
        loss = mse(quadratic(t, w), targets)
        loss.backward()
        opt.step()
        opt.zero_grad()
        with torch.no_grad():
            losses.append(mse(quadratic(t, w), targets).item())
    return w.data, losses
