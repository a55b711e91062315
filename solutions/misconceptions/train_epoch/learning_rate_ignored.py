"""
title = "The learning rate is not used"
diagnosis = "You subtract the gradient as it is, whatever lr says. With a learning rate of 1 nobody would notice."
hint = "Where does lr appear in your function?"
"""
import torch


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data -= p.grad
            p.grad.zero_()
