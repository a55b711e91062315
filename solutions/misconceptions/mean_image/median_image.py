"""
title = "The median instead of the mean"
diagnosis = "You take the middle value at each pixel. On digits, where most pixels are white, that is often just 0."
hint = "The other kind of average: sum divided by count."
"""
import torch


def mean_image(stack):
    return stack.median(0).values
