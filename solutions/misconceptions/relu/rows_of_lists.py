"""
title = "A loop that stops at the rows"
diagnosis = "Your loop runs over the first axis only: what it compares with 0 is a whole row, and a row of many numbers has no single answer."
hint = "Is there an operation that does it for the whole tensor?"
"""
import torch


def relu(x):
    return torch.stack([value if value > 0 else torch.tensor(0.0) for value in x])
