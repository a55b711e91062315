"""
title = "Adam instead of SGD"
diagnosis = "Adam rescales every gradient, so each parameter moves by about lr in every step, however large its gradient is."
hint = "The exercise asks for plain SGD: the step is lr times the gradient."
"""
import torch


def train_epoch(model, lr, params, dl):
    opt = torch.optim.Adam(params, lr=lr)
    for xb, yb in dl:
        opt.zero_grad()
        mnist_loss(model(xb), yb).backward()
        opt.step()
