"""
title = "The inputs are scaled by 255 once more"
diagnosis = "You divide xb by 255, but dl yields numbers that are ready for the model. The weights hardly learn anything then, only the bias does."
hint = "Give xb to the model as it comes."
"""
import torch


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb / 255), yb).backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
