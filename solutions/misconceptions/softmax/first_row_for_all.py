"""
title = "The sum of the first row for all rows"
diagnosis = "You divide every row by the sum of the first. Only the first row adds up to 1."
hint = "Each row has a sum of its own. An option of sum tells along which axis to add."
"""
import torch


def softmax(x):
    e = torch.exp(x)
    return e / e[0].sum()
