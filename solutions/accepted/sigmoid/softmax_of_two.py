"""
title = "Softmax of x and 0"
"""
import torch


def sigmoid(x):
    return torch.stack([x, torch.zeros_like(x)]).softmax(0)[0]
