"""
title = "There is no gradient at the step"
diagnosis = "p.grad is None when you multiply it with the learning rate. Either backward() has not run for this batch (is it there, in the right place, with its parentheses?), or the gradient was thrown away before the step."
hint = "Four things in this order: predict, loss, gradient, step. Only then comes the cleaning up."
"""
import torch


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        loss = mnist_loss(model(xb), yb)
        for p in params:
            p.data -= lr * p.grad
            p.grad = None
        loss.backward()
