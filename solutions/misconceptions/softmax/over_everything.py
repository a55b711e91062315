"""
title = "One sum for the whole batch"
diagnosis = "You divide by the sum of all exponentials, those of the other images included. The whole table adds up to 1, but each row should."
hint = "Tell the sum along which axis to add, so that every row gets its own."
"""
import torch


def softmax(x):
    e = torch.exp(x)
    return e / e.sum()
