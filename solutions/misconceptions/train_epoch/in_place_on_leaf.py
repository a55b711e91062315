"""
title = "The step is recorded by autograd"
diagnosis = "PyTorch stops with 'a leaf Variable that requires grad is being used in an in-place operation': it would have to differentiate your step, and refuses."
hint = "Tell PyTorch that the step is not part of the calculation. There is a context manager for that, and an attribute of the tensor."
"""
import torch


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p -= lr * p.grad
            p.grad.zero_()
