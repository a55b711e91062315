"""
title = "torch.autograd.grad instead of backward, no stored gradients at all"
"""
import torch


def mnist_loss(predictions, targets):
    p = predictions.sigmoid()
    return (targets*(1-p) + (1-targets)*p).mean()


def train_epoch(model, lr, params, dl):
    params = list(params)
    for xb, yb in dl:
        grads = torch.autograd.grad(mnist_loss(model(xb), yb), params)
        for p, g in zip(params, grads):
            p.data.sub_(g, alpha=lr)
