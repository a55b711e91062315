"""
title = "nll of the probabilities"
diagnosis = "Your loss lies between -1 and 0: the logarithm is missing. nll takes none, whatever its name says."
hint = "Softmax is half a step too short. Which function does both?"
"""
import torch
import torch.nn.functional as F


def cross_entropy(activations, targets):
    return F.nll_loss(torch.softmax(activations, dim=1), targets)
