"""
title = "The formula as it stands, without subtracting anything"
loses = ["extreme logits"]
"""
import torch


def softmax(x):
    e = torch.exp(x)
    return e / torch.sum(e, dim=-1, keepdim=True)
