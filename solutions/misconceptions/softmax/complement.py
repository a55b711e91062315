"""
title = "One minus the probabilities"
diagnosis = "You return how unlikely each class is. The largest activation gets the smallest number."
hint = "Leave out the last step."
"""
import torch


def softmax(x):
    return 1 - torch.softmax(x, dim=-1)
