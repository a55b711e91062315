"""
title = "A tensor instead of a Python number"
diagnosis = "The number is right, but it comes in a tensor. An int is asked for."
hint = "len gives a Python number: hand it back as it is."
"""
import torch


def rank(t):
    return torch.tensor(len(t.shape))
