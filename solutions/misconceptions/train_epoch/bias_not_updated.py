"""
title = "The bias is never updated"
diagnosis = "Only the first tensor in params changes; the others stay what they were."
hint = "The step is for every tensor in params."
"""
import torch


def train_epoch(model, lr, params, dl):
    weights = params[0]
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        weights.data -= lr * weights.grad
        for p in params:
            p.grad.zero_()
