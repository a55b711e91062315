"""
title = "Every prediction is compared with every label"
diagnosis = "The labels (or the predictions) lost their second axis before the loss. Shapes [n] and [n, 1] broadcast to an n by n table, and the loss averages over all pairs."
hint = "Print both shapes right before the loss. They should be equal."
"""
import torch


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        preds = model(xb)
        loss = mnist_loss(preds, yb.squeeze())
        loss.backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
