"""
title = "The gradient is clipped"
diagnosis = "You limit the gradient's length (here to 0.1) before the step. That is a remedy for exploding gradients, but nobody asked for it here."
hint = "The step is lr times the gradient, nothing else."
"""
import torch


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        torch.nn.utils.clip_grad_norm_(params, 0.1)
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
