"""
title = "The loops are nested the wrong way round"
diagnosis = "You train the weights on all batches, and then the bias on all batches again. In every step all parameters should move together, from the same gradient."
hint = "The outer loop runs over the batches, the inner one over the parameters."
"""
import torch


def train_epoch(model, lr, params, dl):
    for p in params:
        for xb, yb in dl:
            mnist_loss(model(xb), yb).backward()
            p.data -= lr * p.grad
            p.grad.zero_()
