"""
title = "Divided by the length of the row"
diagnosis = "You divide by the root of the sum of squares (as F.normalize does). Then the squares of a row add up to 1, not the values themselves."
hint = "What has to add up to 1 for probabilities?"
"""
import torch
import torch.nn.functional as F


def softmax(x):
    return F.normalize(torch.exp(x), dim=-1)
