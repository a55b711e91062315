"""
title = "AdamW instead of SGD"
diagnosis = "AdamW rescales every gradient, so each parameter moves by about lr in every step, and it pulls all parameters towards zero besides."
hint = "The exercise asks for plain SGD: the step is lr times the gradient."
"""
import torch


def train_epoch(model, lr, params, dl):
    opt = torch.optim.AdamW(params, lr=lr)
    for xb, yb in dl:
        opt.zero_grad()
        mnist_loss(model(xb), yb).backward()
        opt.step()
