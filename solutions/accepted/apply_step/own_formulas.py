"""
title = "Its own formulas, under other names"
"""
import torch


def apply_step(p, x, y, learning_rate):
    a, b, c = p
    err = a * x**2 + b * x + c - y
    loss = (err * err).mean()
    before = loss.item()
    loss.backward()
    with torch.no_grad():
        p[:] = p - learning_rate * p.grad
    p.grad = None
    return before
