"""
title = "Uphill instead of downhill"
diagnosis = "Every step goes exactly the wrong way, so the model learns to take 3s for 7s. Either the gradient is added where it should be subtracted, or the loss is turned round."
hint = "The gradient points to where the loss grows. Check the sign of your step; if that is right, check what the loss gives for a good prediction."
"""
import torch


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data += lr * p.grad
            p.grad.zero_()
