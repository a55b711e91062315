"""
title = "F.normalize instead of softmax"
diagnosis = "You divide the activations by the length of their row. Then the squares of a row add up to 1, and negative activations stay negative."
hint = "Probabilities are positive, and they themselves add up to 1. Follow the formula."
"""
import torch.nn.functional as F


def softmax(x):
    return F.normalize(x, dim=-1)
