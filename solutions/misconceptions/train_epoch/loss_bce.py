"""
title = "Binary cross-entropy as the loss"
diagnosis = "The loop is right, but it minimises binary cross-entropy. That trains well, too, but the gradients are those of another loss."
hint = "The exercise asks for mnist_loss from unit 04."
"""
import torch
import torch.nn.functional as F


def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        loss = F.binary_cross_entropy_with_logits(model(xb), yb.float())
        loss.backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
