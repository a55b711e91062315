"""
title = "softmax instead of the sigmoid"
diagnosis = "softmax makes the entries of a tensor add up to 1. The sigmoid treats every entry by itself."
hint = "Use the formula, entry by entry."
"""
import torch


def sigmoid(x):
    return torch.softmax(x, dim=-1 if x.dim() else 0)
