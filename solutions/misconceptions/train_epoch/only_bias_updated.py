"""
title = "Only the last parameter is updated"
diagnosis = "The step stands behind the loop over the parameters, so it sees the last one only. The bias learns, the weights stay what they were."
hint = "Look at the indentation of the step: it belongs to each p in params."
"""
import torch


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        p = params[-1]
        p.data -= lr * p.grad
        for p in params:
            p.grad.zero_()
