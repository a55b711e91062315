"""
title = "Only the exponential"
diagnosis = "You return exp(-x) or its like. It is positive, but not smaller than 1 everywhere."
hint = "The exponential is only one part of the fraction."
"""
import torch


def sigmoid(x):
    return torch.exp(-x)
