"""
title = "Four numbers in a row"
diagnosis = "The numbers are right, but they stand in one row of four: the two axes have been lost."
hint = "The answer has shape [2, 2]. Cut from the table while it is one."
"""
import torch


def bottom_right_four():
    t = torch.arange(1, 10).view(3, 3) * 2
    return t[1:, 1:].flatten()
