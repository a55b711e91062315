"""
title = "Multiplied by the sigmoid (SiLU)"
diagnosis = "x times sigmoid(x) is a smooth relative of relu: close to it far away from 0, but a little below 0 on the left."
hint = "Two straight pieces, and a sharp bend between them."
"""
import torch


def relu(x):
    return x * torch.sigmoid(x)
