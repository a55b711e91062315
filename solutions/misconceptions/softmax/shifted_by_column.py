"""
title = "The maximum of each column subtracted"
diagnosis = "The rows add up to 1, but each class was shifted by a number of its own, its maximum over the images. Only a shift that is the same for all classes of an image cancels."
hint = "Along which axis do you look for the maximum, and along which do you sum?"
"""
import torch


def softmax(x):
    e = torch.exp(x - x.max(dim=0).values)
    return e / e.sum(dim=-1, keepdim=True)
