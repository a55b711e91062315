"""
title = "A loop of its own, with everything in it"
"""
import torch


def fit_quadratic(x, y, lr=0.1, steps=100):
    abc = torch.randn(3) * 5
    abc.requires_grad = True
    history = []
    for _ in range(steps):
        a, b, c = abc
        loss = ((a * x * x + b * x + c - y) ** 2).mean()
        history.append(loss.detach())
        loss.backward()
        with torch.no_grad():
            abc -= lr * abc.grad
            abc.grad.zero_()
    return abc, history
