"""
title = "The data loader is indexed"
diagnosis = "dl[i] does not work: a data loader has no positions, it can only be walked through."
hint = "Use it in the head of a for loop."
"""
import torch


def train_epoch(model, lr, params, dl):
    for i in range(len(dl)):
        xb, yb = dl[i]
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
