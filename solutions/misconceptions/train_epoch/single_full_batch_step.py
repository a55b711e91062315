"""
title = "One step per epoch, with all the data at once"
diagnosis = "You put all batches together and take a single step. That is gradient descent, too, but not by mini-batches: the model improves only once per epoch."
hint = "Take a step for every batch that dl yields."
"""
import torch


def train_epoch(model, lr, params, dl):
    batches = list(dl)
    x = torch.cat([xb for xb, _ in batches])
    y = torch.cat([yb for _, yb in batches])
    mnist_loss(model(x), y).backward()
    for p in params:
        p.data -= lr * p.grad
        p.grad.zero_()
