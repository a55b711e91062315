"""
title = "Each step uses the gradient of the batch before"
diagnosis = "You step first and call backward() afterwards. So the first batch makes no step, every other one works with the previous batch's gradient, and the last gradient is left over."
hint = "Four things in this order: predict, loss, gradient, step."
"""
import torch


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        loss = mnist_loss(model(xb), yb)
        for p in params:
            if p.grad is not None:
                p.data -= lr * p.grad
                p.grad = None
        loss.backward()
