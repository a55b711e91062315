"""
title = "zero_() on a gradient that does not exist"
diagnosis = "p.grad is None where you call zero_(). Before the first backward() no gradient exists yet; and after p = p - ... the name p stands for a new tensor, which never had one."
hint = "Which tensor is p at that line, and has backward() been there already?"
"""
import torch


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        with torch.no_grad():
            for p in params:
                p = p - lr * p.grad
                p.grad.zero_()
