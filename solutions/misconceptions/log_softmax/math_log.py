"""
title = "math.log takes one number only"
diagnosis = "The functions of Python's math module work on single numbers, and this is a whole table: PyTorch raises an error."
hint = "torch has a function of the same name that works on all entries at once."
"""
import math
import torch


def log_softmax(x):
    return math.log(torch.softmax(x, dim=-1))
