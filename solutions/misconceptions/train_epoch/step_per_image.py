"""
title = "A step after every single image"
diagnosis = "You loop over the images inside each batch (or over the dataset behind dl) and step after each. There are many more steps than there should be, each from a single image."
hint = "Give the whole batch to the model at once: one loss, one gradient, one step per batch."
"""
import torch


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        for x, y in zip(xb, yb):
            mnist_loss(model(x), y).backward()
            for p in params:
                p.data -= lr * p.grad
                p.grad.zero_()
