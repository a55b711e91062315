"""
title = "Gradients are cleared once per epoch, not once per batch"
diagnosis = "Your first step is right, the later ones are not: they use the sum of the gradients of all batches so far in this epoch. Either the gradients are cleared outside the loop over the batches, or backward() is called on a running total of the losses."
hint = "Look at the indentation of the line that clears the gradients, and at what you call backward() on."
"""
import torch


def train_epoch(model, lr, params, dl):
    for p in params:
        p.grad = None
    for xb, yb in dl:
        loss = mnist_loss(model(xb), yb)
        loss.backward()
        for p in params:
            p.data -= lr * p.grad
