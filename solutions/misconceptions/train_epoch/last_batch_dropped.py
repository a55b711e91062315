"""
title = "The smaller last batch is skipped"
diagnosis = "All steps but the last are right. The last batch of an epoch has fewer images than the others, and your loop leaves it out."
hint = "Take every batch as it comes; a mean works for any number of images."
"""
import torch


def train_epoch(model, lr, params, dl):
    for i, (xb, yb) in enumerate(dl):
        if i == len(dl) - 1:
            break
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
