"""
title = "Python numbers, made a tensor at the end"
"""
import torch
from torch import tensor


def similarity_accuracy(threes, sevens, mean3, mean7):
    acc3 = is_3(threes, mean3, mean7).float().mean().item()
    acc7 = (is_3(sevens, mean3, mean7) == False).float().mean().item()
    return tensor((acc3 + acc7) / 2)
