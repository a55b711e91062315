"""
title = "The image is one long row"
diagnosis = "The numbers are right, but the shape is [784] instead of [28, 28]."
hint = "Leave view, reshape and flatten out, or go back at the end."
"""
import torch


def mean_image(stack):
    return stack.flatten(1).mean(0)
