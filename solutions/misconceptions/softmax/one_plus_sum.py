"""
title = "One too many below the line"
diagnosis = "You add 1 to the sum of the exponentials, as in the formula of the sigmoid. So the rows add up to a little less than 1."
hint = "Below the line there are the exponentials of the classes, and nothing else."
"""
import torch


def softmax(x):
    e = torch.exp(x)
    return e / (1 + e.sum(dim=-1, keepdim=True))
