"""
title = "Only the first parameter's gradient is cleared"
diagnosis = "The first tensor in params (the weights) is treated correctly, the bias keeps adding up old gradients, and that drags the predictions off."
hint = "Every tensor in params needs a fresh start, not only the weights."
"""
import torch


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data -= lr * p.grad
        params[0].grad.zero_()
