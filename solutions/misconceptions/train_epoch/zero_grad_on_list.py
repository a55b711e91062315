"""
title = "zero_grad() on the list of parameters"
diagnosis = "Models and optimizers have zero_grad(), a Python list does not."
hint = "Clear the gradients one by one, in the loop over params; or let the model do it."
"""
import torch


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data -= lr * p.grad
        params.zero_grad()
