"""
title = "Squared distances as the loss"
diagnosis = "The loop is right, but it minimises the mean squared error of the confidences instead of their mean distance to the labels."
hint = "The exercise asks for mnist_loss from unit 04."
"""
import torch


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        preds = model(xb).sigmoid()
        loss = ((preds - yb)**2).mean()
        loss.backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
