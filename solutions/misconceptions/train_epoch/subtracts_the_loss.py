"""
title = "The loss is subtracted instead of the gradient"
diagnosis = "You move all the parameters by the same amount, lr times the loss. The loss says how bad things are, but not which way to go."
hint = "Every parameter has a direction of its own. Where does PyTorch put it after backward()?"
"""
import torch


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        loss = mnist_loss(model(xb), yb)
        loss.backward()
        for p in params:
            p.data -= lr * loss.item()
            p.grad.zero_()
