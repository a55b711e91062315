"""
title = "torch.autograd.backward"
"""
import torch


def calc_grad(xb, yb, model):
    with torch.enable_grad():
        loss = mnist_loss(model(xb), yb)
    torch.autograd.backward(loss)
    return loss
