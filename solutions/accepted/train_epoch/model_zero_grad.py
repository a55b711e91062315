"""
title = "model.zero_grad() and model.parameters()"
"""
import torch


def train_epoch(model, lr, params, dl):
    for batch in dl:
        x, y = batch
        model.zero_grad()
        preds = model(x)
        loss = mnist_loss(preds, y)
        loss.backward()
        with torch.no_grad():
            for param in model.parameters():
                param.sub_(lr * param.grad)
