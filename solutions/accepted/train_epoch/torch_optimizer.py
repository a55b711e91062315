"""
title = "torch.optim.SGD"
"""
import torch


def train_epoch(model, lr, params, dl):
    opt = torch.optim.SGD(params, lr=lr)
    for xb, yb in dl:
        opt.zero_grad()
        loss = mnist_loss(model(xb), yb)
        loss.backward()
        opt.step()
