"""
title = "Only the first batch"
diagnosis = "Your function takes one correct step and stops: a return (or break) stands inside the loop, or you took only the first batch out of dl."
hint = "Look at the indentation of the last line of your function."
"""
import torch


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        loss = mnist_loss(model(xb), yb)
        loss.backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
        return loss.item()
