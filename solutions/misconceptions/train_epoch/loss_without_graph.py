"""
title = "The loss is not connected to the parameters"
diagnosis = "backward() fails with 'does not require grad': on the way to the loss the trail was lost. Is the loss computed from model(xb)? Were the predictions made under no_grad(), or detached? Is the loss an accuracy, or did its two arguments change places?"
hint = "Only the step should run without gradients. Predicting and measuring the loss must be recorded."
"""
import torch


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        with torch.no_grad():
            preds = model(xb)
        loss = mnist_loss(preds, yb)
        loss.backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
