"""
title = "Divided by the learning rate"
diagnosis = "You divide the gradient by lr. A larger learning rate makes your steps smaller; with a learning rate of 1 nobody would notice."
hint = "The step is lr times the gradient."
"""
import torch


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data -= p.grad / lr
            p.grad.zero_()
