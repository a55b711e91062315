"""
title = "torch.autograd.grad, added to what is there by hand"
"""
import torch


def calc_grad(xb, yb, model):
    params = list(model.parameters())
    grads = torch.autograd.grad(mnist_loss(model(xb), yb), params)
    for p, g in zip(params, grads):
        p.grad = g if p.grad is None else p.grad + g
