"""
title = "Maximum subtracted below the line only"
diagnosis = "Subtracting a number in every exponent cancels, but only if it is done above and below the line. You did it in one place, so the rows no longer add up to 1."
hint = "Compute the exponentials once, give them a name, and use that name twice."
"""
import torch


def softmax(x):
    top = x.amax(dim=-1, keepdim=True)
    return torch.exp(x) / torch.exp(x - top).sum(dim=-1, keepdim=True)
