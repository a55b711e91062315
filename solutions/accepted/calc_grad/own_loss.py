"""
title = "The loss spelt out"
"""
import torch


def calc_grad(xb, yb, model):
    p = torch.sigmoid(model(xb))
    torch.where(yb == 1, 1 - p, p).mean().backward()
