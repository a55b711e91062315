"""
title = "The last class is missing in the sum"
diagnosis = "Your loop or slice stops one too early: range(n - 1) and [:-1] leave the last class out. The rows add up to more than 1."
hint = "Do you need a loop or a slice to add up a row?"
"""
import torch


def softmax(x):
    e = torch.exp(x)
    return e / e[:, :-1].sum(dim=-1, keepdim=True)
