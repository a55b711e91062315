"""
title = "The fraction is upside down"
diagnosis = "You divide the sum by the exponentials. All your values are above 1, and the smallest activation gets the largest one."
hint = "A probability is a part of a whole. Which of the two is the whole?"
"""
import torch


def softmax(x):
    e = torch.exp(x)
    return e.sum(dim=-1, keepdim=True) / e
