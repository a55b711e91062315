"""
title = "A small number is added before the logarithm"
diagnosis = "It keeps the loss finite, but the loss never gets larger than about 18: sure and wrong by 20 or by 1000 is the same to it."
hint = "Nothing needs to be added if no probability is ever computed."
"""
import torch


def cross_entropy(activations, targets):
    logs = torch.log(torch.softmax(activations, dim=1) + 1e-8)
    return -logs[range(len(targets)), targets].mean()
