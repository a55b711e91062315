"""
title = "Exponentials only"
diagnosis = "Your values are positive, but they are not divided by anything: the rows add up to anything but 1, and single values can be larger than 1."
hint = "What do you have to divide a row by, so that it adds up to 1?"
"""
import torch


def softmax(x):
    return torch.exp(x)
