"""
title = "The loss keeps the sign of the differences (confidence minus label)"
diagnosis = "The loop is right, but the loss averages confidence minus label. It gets smaller for every image when the confidence falls, so the model ends up calling everything a 7."
hint = "A distance is never negative. Use mnist_loss from unit 04, or look at what happens when the label is 1."
"""
import torch


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        loss = (model(xb).sigmoid() - yb).mean()
        loss.backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
