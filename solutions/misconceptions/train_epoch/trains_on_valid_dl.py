"""
title = "Trained on the validation set"
diagnosis = "Your loop goes through valid_dl instead of dl. The validation images are there to tell how well the model does on images it has never seen, so they must stay unseen."
hint = "Which loader does your for loop name?"
"""
import torch


def train_epoch(model, lr, params, dl):
    for xb, yb in valid_dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
