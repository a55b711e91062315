"""
title = "A small number is added before the logarithm"
diagnosis = "The small number keeps the logarithm finite, but all probabilities below it become the same: the logarithm never gets below that of your number. -1000 is asked for."
hint = "Nothing needs to be added if no probability is ever computed."
"""
import torch


def log_softmax(x):
    return torch.log(torch.softmax(x, dim=-1) + 1e-8)
