"""
title = "Three parameters under other names, dl is global"
"""
import torch


def train_epoch(m, step_size, ps):
    for x, y in dl:
        mnist_loss(m(x), y).backward()
        with torch.no_grad():
            for p in ps:
                p -= step_size * p.grad
                p.grad.zero_()
