"""
title = "zero_grad() on a parameter"
diagnosis = "Models and optimizers have zero_grad(), single tensors do not."
hint = "A tensor's gradient is a tensor as well, in p.grad: set it to None, or fill it with zeros in place."
"""
import torch


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data -= lr * p.grad
            p.zero_grad()
