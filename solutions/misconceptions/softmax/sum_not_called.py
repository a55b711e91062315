"""
title = "The brackets after sum are missing"
diagnosis = "e.sum without brackets is the method itself, not its result, and a tensor cannot be divided by a method."
hint = "Call it. And tell it along which axis to add."
"""
import torch


def softmax(x):
    e = torch.exp(x)
    return e / e.sum
