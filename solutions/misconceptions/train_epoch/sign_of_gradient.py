"""
title = "The sign of the gradient instead of the gradient"
diagnosis = "Each parameter moves by exactly lr in every step, up or down. How steep the loss is there no longer matters."
hint = "The step is lr times the gradient as it is."
"""
import torch


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data -= lr * p.grad.sign()
            p.grad.zero_()
