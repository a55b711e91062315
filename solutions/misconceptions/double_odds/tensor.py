"""
title = "A tensor instead of a list"
diagnosis = "The numbers are right, but they come as a tensor. This exercise is about Python's lists."
hint = "A list comprehension is all you need; tensors come in the next exercise."
"""
import torch


def double_odds(numbers):
    return torch.tensor([n * 2 for n in numbers if n % 2 == 1])
