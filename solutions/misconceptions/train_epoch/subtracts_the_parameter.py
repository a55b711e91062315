"""
title = "The parameter is subtracted instead of its gradient"
diagnosis = "You subtract lr times p itself. That pulls every parameter towards zero (or beyond), and no image has any influence on it."
hint = "p is where you stand. Where did PyTorch put the direction to go?"
"""
import torch


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data -= lr * p.data
            p.grad.zero_()
