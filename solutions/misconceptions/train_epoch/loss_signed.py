"""
title = "The loss keeps the sign of the differences"
diagnosis = "The loop is right, but the loss averages label minus confidence. It gets smaller for every image when the confidence grows, so the model ends up calling everything a 3."
hint = "A distance is never negative. Use mnist_loss from unit 04, or look at what happens when the label is 0."
"""
import torch


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        loss = (yb - model(xb).sigmoid()).mean()
        loss.backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
