"""
title = "The loss is a sum"
diagnosis = "The loop is right, but the loss adds the distances up instead of averaging them. The steps are too large by a factor of the batch size."
hint = "Use mnist_loss from unit 04, or take the mean where you take the sum."
"""
import torch


def my_loss(preds, yb):
    preds = preds.sigmoid()
    return torch.where(yb == 1, 1 - preds, preds).sum()


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        my_loss(model(xb), yb).backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
