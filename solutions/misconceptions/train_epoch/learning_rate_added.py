"""
title = "The learning rate is added instead of multiplied"
diagnosis = "You subtract lr + gradient. Every parameter moves by lr in the same direction, whatever its gradient says."
hint = "The step is lr times the gradient."
"""
import torch


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data -= lr + p.grad
            p.grad.zero_()
