"""
title = "The step replaces the parameter"
diagnosis = "After each batch the parameter is just minus lr times the gradient: what it had learned before is lost. An = stands where -= was meant, or the old value is missing on the right."
hint = "The new value is the old one minus the step."
"""
import torch


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data = -lr * p.grad
            p.grad = None
