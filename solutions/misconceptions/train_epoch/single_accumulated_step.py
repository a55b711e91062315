"""
title = "One step per epoch, with the gradients of all batches added up"
diagnosis = "The step stands behind the loop over the batches. By then the gradients of all batches have been added up, and you take one large step instead of many."
hint = "Mini-batches pay off because the model improves after each one. Look at the indentation of the step."
"""
import torch


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
    for p in params:
        p.data -= lr * p.grad
        p.grad.zero_()
