"""
title = "The brackets after parameters are missing"
diagnosis = "model.parameters is a method; only model.parameters() gives the tensors. Besides, they are handed to you as params."
hint = "Which argument of your function is there for this loop?"
"""
import torch


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        for p in model.parameters:
            p.data -= lr * p.grad
            p.grad.zero_()
