"""
title = "Exponential above the line only"
diagnosis = "You divide the exponentials by the sum of the activations themselves. Above and below the line do not belong together, and the rows do not add up to 1."
hint = "Add up what you have above the line."
"""
import torch


def softmax(x):
    return torch.exp(x) / x.sum(dim=-1, keepdim=True)
