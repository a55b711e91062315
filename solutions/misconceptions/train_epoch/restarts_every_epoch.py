"""
title = "The parameters are reset at the start"
diagnosis = "Your function sets the parameters back (here: to zero) before it trains. What earlier epochs have learned is lost, and so is the start that was handed in."
hint = "Initialising is done once, before the first epoch, and not in this function."
"""
import torch


def train_epoch(model, lr, params, dl):
    for p in params:
        p.data.zero_()
        p.grad = None
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
