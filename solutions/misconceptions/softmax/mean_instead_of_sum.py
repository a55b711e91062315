"""
title = "Divided by the mean of the exponentials"
diagnosis = "The proportions are right, but every row adds up to the number of classes instead of 1."
hint = "By what does the formula divide: an average or a total?"
"""
import torch


def softmax(x):
    e = torch.exp(x)
    return e / e.mean(dim=-1, keepdim=True)
