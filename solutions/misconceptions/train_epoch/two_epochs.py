"""
title = "Two epochs instead of one"
diagnosis = "You go through dl twice. One call of train_epoch is one walk through the batches; whoever wants more calls it again."
hint = "Count the loops in your function: one over the batches, one over the parameters."
"""
import torch


def train_epoch(model, lr, params, dl):
    for epoch in range(2):
        for xb, yb in dl:
            mnist_loss(model(xb), yb).backward()
            for p in params:
                p.data -= lr * p.grad
                p.grad.zero_()
