"""
title = "Gradients are never cleared"
diagnosis = "backward() adds to the gradients that are already there. Your steps use the sum of all gradients so far, of earlier batches and earlier epochs, so they grow and soon point the wrong way."
hint = "After a step, or before the next backward(), the old gradients have to go."
"""
import torch


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        loss = mnist_loss(model(xb), yb)
        loss.backward()
        for p in params:
            p.data -= lr * p.grad
