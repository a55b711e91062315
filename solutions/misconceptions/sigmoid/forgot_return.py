"""
title = "Nothing is returned"
diagnosis = "The function works out the result, but it returns None."
hint = "The last line of a function should hand the result to the caller."
"""
import torch


def sigmoid(x):
    s = 1 / (1 + torch.exp(-x))
