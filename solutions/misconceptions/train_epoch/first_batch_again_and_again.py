"""
title = "The first batch again and again"
diagnosis = "The number of steps is right, but every one uses the first batch: iter(dl) starts from the beginning each time it is called."
hint = "A for loop over dl gives one batch after the other."
"""
import torch


def train_epoch(model, lr, params, dl):
    for _ in range(len(dl)):
        xb, yb = next(iter(dl))
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
