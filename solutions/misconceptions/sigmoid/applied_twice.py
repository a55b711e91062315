"""
title = "The sigmoid of a sigmoid"
diagnosis = "All your results lie between 0.5 and 0.73: numbers that are between 0 and 1 already have been squeezed once more."
hint = "Look for a second place that does it, perhaps in a helper function."
"""
import torch


def sigmoid(x):
    s = 1 / (1 + torch.exp(-x))
    return 1 / (1 + torch.exp(-s))
