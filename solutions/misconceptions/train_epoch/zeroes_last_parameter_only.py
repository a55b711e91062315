"""
title = "Only the last parameter's gradient is cleared"
diagnosis = "The last tensor in params (the bias) is trained correctly, the others keep adding up old gradients. Typically the clearing line stands behind the loop over the parameters instead of inside it."
hint = "Look at the indentation of the line that clears the gradient: which p does it see?"
"""
import torch


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data -= lr * p.grad
        p.grad.zero_()
