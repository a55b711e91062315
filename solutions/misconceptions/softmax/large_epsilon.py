"""
title = "A large number is added below the line"
diagnosis = "You add an epsilon (here 0.1) to the sum, perhaps to avoid a division by zero. It is large enough to change the result: the rows no longer add up to 1."
hint = "Can a sum of exponentials be zero, when the largest of them is 1?"
"""
import torch


def softmax(x):
    e = torch.exp(x - x.amax(dim=-1, keepdim=True))
    return e / (e.sum(dim=-1, keepdim=True) + 0.1)
