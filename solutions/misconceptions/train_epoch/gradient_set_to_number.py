"""
title = "The gradient is set to the number 0"
diagnosis = "p.grad may be a tensor or None. A plain 0 is neither, and PyTorch refuses it."
hint = "Either take the gradient away altogether, or fill it with zeros in place."
"""
import torch


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad = 0
