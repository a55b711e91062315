"""
title = "backward() on a Python number"
diagnosis = "With .item() or float() the loss became a plain number, and a float has no backward()."
hint = "Keep the loss as a tensor until backward() is done; turn it into a number only to print it."
"""
import torch


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        loss = mnist_loss(model(xb), yb).item()
        loss.backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
