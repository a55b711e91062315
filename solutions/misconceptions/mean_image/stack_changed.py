"""
title = "The stack itself is changed"
diagnosis = "The mean is right, but afterwards the first image of the caller's stack holds something else: `+=` on stack[0] writes into it."
hint = "Begin with a new tensor of zeros, or let mean do it all."
"""
import torch


def mean_image(stack):
    total = stack[0]
    for image in stack[1:]:
        total += image
    return total / len(stack)
