"""
title = "Nothing is returned"
diagnosis = "The function computes something (and perhaps prints it), but it returns None."
hint = "The last line of a function should hand the result to the caller."
"""
import torch


def bottom_right_four():
    t = torch.arange(1, 10).view(3, 3) * 2
    corner = t[1:, 1:]
