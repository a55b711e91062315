"""
title = "The chapter's names in another order"
"""
import torch


def step(params, lr):
    with torch.no_grad():
        for p in params:
            p.copy_(p - lr * p.grad)
            p.grad.zero_()


def train_epoch(dl, model, params, lr):
    for i, (xb, yb) in enumerate(dl):
        mnist_loss(model(xb), yb).backward()
        step(params, lr)
