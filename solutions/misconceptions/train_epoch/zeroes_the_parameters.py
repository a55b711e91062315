"""
title = "The parameters are zeroed instead of their gradients"
diagnosis = "After each step you set p.data to zero, and with it all that was learned. The old gradients, which should go, stay."
hint = "backward() adds to p.grad. That is what needs a fresh start."
"""
import torch


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data -= lr * p.grad
            p.data.zero_()
