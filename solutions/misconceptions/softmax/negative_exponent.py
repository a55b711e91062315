"""
title = "The sign in the exponent is turned"
diagnosis = "In your result the smallest activation gets the largest probability: there is a minus in front of the exponent, as in the formula of the sigmoid, or the maximum minus x instead of x minus the maximum."
hint = "The largest activation should win. Look at the sign inside the exponential."
"""
import torch


def softmax(x):
    e = torch.exp(-x)
    return e / e.sum(dim=-1, keepdim=True)
