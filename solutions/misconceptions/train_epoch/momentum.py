"""
title = "Momentum was added"
diagnosis = "Your first step is right; from the second on, 0.9 times the previous step is added. A good idea in general, but not what was asked for."
hint = "Look at the options of the optimizer: plain SGD has none but the learning rate."
"""
import torch


def train_epoch(model, lr, params, dl):
    opt = torch.optim.SGD(params, lr=lr, momentum=0.9)
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        opt.step()
        opt.zero_grad()
