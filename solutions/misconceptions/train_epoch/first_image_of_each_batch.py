"""
title = "Only the first image of each batch"
diagnosis = "The number of steps is right, but each one looks at a single image: an index such as xb[0] leaves the rest of the batch unused."
hint = "Give the whole batch to the model at once."
"""
import torch


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb[0]), yb[0]).backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
