"""
title = "ELU: negative numbers become exp(x) - 1"
diagnosis = "On the left of 0 your curve goes down to -1 instead of being flat. That is another function, known as ELU."
hint = "Every negative number becomes the same."
"""
import torch.nn.functional as F


def relu(x):
    return F.elu(x)
