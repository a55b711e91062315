"""
title = "A learning rate of 0.1, whatever lr says"
diagnosis = "Your steps are 0.1 times the gradient. The number is written into your code (or a global variable), and the argument lr is not used."
hint = "Where does the argument lr appear in your function?"
"""
import torch


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data -= 0.1 * p.grad
            p.grad.zero_()
