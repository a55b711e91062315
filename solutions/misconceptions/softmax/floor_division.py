"""
title = "Whole-number division"
diagnosis = "The // operator throws the fraction away. Probabilities are fractions, so nearly all of yours become 0."
hint = "Which operator keeps the fraction?"
"""
import torch


def softmax(x):
    e = torch.exp(x)
    return e // e.sum(dim=-1, keepdim=True)
