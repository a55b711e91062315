"""
title = "The chapter's signature with a calc_grad of one's own, dl is global"
"""
import torch


def calc_grad(xb, yb, model):
    preds = model(xb).sigmoid()
    loss = torch.where(yb==1, 1-preds, preds).mean()
    loss.backward()


def train_epoch(model, lr, params):
    for xb, yb in dl:
        calc_grad(xb, yb, model)
        for p in params: p.data -= lr * p.grad.data
        for p in params: p.grad = None
