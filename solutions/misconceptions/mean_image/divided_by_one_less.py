"""
title = "Divided by one less than there are images"
diagnosis = "With n - 1 below the line all pixels come out too large, and for a single image you divide by 0."
hint = "A mean divides by n. The n - 1 belongs to the variance."
"""
import torch


def mean_image(stack):
    return stack.sum(0) / (len(stack) - 1)
