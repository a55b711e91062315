"""
title = "Row maximum subtracted first"
"""
import torch


def softmax(x):
    x = x - x.max(dim=-1, keepdim=True)[0]
    e = torch.exp(x)
    return e / e.sum(dim=-1, keepdim=True)
