"""
title = "The learning rate is used twice"
diagnosis = "lr is multiplied in at two places, the loss and the step for instance, so that your steps are lr * lr times the gradient. With a learning rate of 1 nobody would notice."
hint = "Follow lr through your function. It should appear once."
"""
import torch


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data -= lr * lr * p.grad
            p.grad.zero_()
