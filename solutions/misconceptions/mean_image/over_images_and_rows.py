"""
title = "Averaged over the first two axes"
diagnosis = "The images have gone, and the rows with them: 28 numbers are left, one per column of pixels."
hint = "Only one axis should disappear."
"""
import torch


def mean_image(stack):
    return stack.mean((0, 1))
