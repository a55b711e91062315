"""
title = "The mean of the gradient"
diagnosis = "You average the gradient over the entries of a parameter, so that all weights move by the same amount. Only the bias, which has one entry, is right."
hint = "Every weight has a slope of its own: p.grad has the shape of p."
"""
import torch


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data -= lr * p.grad.mean()
            p.grad.zero_()
