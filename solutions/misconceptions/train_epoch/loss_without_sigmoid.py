"""
title = "The loss has no sigmoid"
diagnosis = "The loop is right, but the loss takes the raw outputs for confidences. Then all gradients are the same whatever the model says, and the outputs grow without end."
hint = "Use mnist_loss from unit 04, or bring the predictions into the range from 0 to 1 before you compare them with the labels."
"""
import torch


def my_loss(preds, yb):
    return torch.where(yb == 1, 1 - preds, preds).mean()


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        my_loss(model(xb), yb).backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
