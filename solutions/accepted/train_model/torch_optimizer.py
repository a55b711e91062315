"""
title = "torch.optim.SGD, and 0-dim tensors in the list"
"""
import torch


def train_model(model, epochs, lr, params, dl, valid_dl):
    opt = torch.optim.SGD(params, lr=lr)
    accs = []
    for _ in range(epochs):
        for xb, yb in dl:
            opt.zero_grad()
            mnist_loss(model(xb), yb).backward()
            opt.step()
        accs.append(torch.stack([batch_accuracy(model(xb), yb) for xb, yb in valid_dl]).mean())
    return accs
