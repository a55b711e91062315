"""
title = "A minus below the line"
diagnosis = "1 - exp(-x) is 0 for x = 0, and dividing by it gives infinity there."
hint = "Look at the sign between 1 and the exponential."
"""
import torch


def sigmoid(x):
    return 1 / (1 - torch.exp(-x))
