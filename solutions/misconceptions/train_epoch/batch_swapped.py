"""
title = "Inputs and labels have changed places"
diagnosis = "Each item of dl is a pair (xb, yb), inputs first. You hand the labels to the model, and PyTorch complains about their dtype or shape."
hint = "Look at the names in the head of your loop, and at their order."
"""
import torch


def train_epoch(model, lr, params, dl):
    for yb, xb in dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
