"""
title = "Ten classes are written down"
diagnosis = "Your code counts up to 10, whatever x holds. With fewer columns that is an error, and with more the rest is forgotten."
hint = "Ask the tensor how many columns it has, or use an operation that does not need to know."
"""
import torch


def softmax(x):
    e = torch.exp(x)
    total = 0
    for i in range(10):
        total = total + e[:, i:i+1]
    return e / total
