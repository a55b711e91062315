"""
title = "The whole batch was given to the model"
diagnosis = "Each item of dl is a pair: the inputs and their labels. You handed the pair to the model, which can work with the inputs only, so PyTorch complains about a list or tuple."
hint = "Take the pair apart in the head of the loop."
"""
import torch


def train_epoch(model, lr, params, dl):
    for batch in dl:
        loss = mnist_loss(model(batch), batch[1])
        loss.backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
