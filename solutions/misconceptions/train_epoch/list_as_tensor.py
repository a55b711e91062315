"""
title = "The list of parameters is used like a tensor"
diagnosis = "params is a Python list, and a list has no .grad: only the tensors in it have one."
hint = "Go through params with a for loop."
"""
import torch


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        with torch.no_grad():
            params -= lr * params.grad
