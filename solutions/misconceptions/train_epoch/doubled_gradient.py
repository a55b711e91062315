"""
title = "Every step is twice as large"
diagnosis = "The gradient is counted twice: backward() runs twice for the same batch (once in a helper and once in the loop, say), or the step is taken twice."
hint = "Follow one batch through your code and count how often backward() and the step happen."
"""
import torch


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        loss = mnist_loss(model(xb), yb)
        loss.backward(retain_graph=True)
        loss.backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
