"""
title = "The parameters are the same as before"
diagnosis = "Your epoch runs, but the model's tensors do not change, or hardly. Either the step makes a new tensor or works on a copy (p = p - ... gives the name p to something new, and the model keeps the old one), or it never happens, or the gradients were cleared before it, or it is tiny, because some small number stands where lr belongs."
hint = "Print p before and after the step, and p.grad right before it. Then think about which tensor the model holds on to."
"""
import torch


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p = p - lr * p.grad
