"""
title = "Divided by the number of rows"
diagnosis = "You add the images up and divide by 28, the length of another axis."
hint = "How long is the axis over which you add?"
"""
import torch


def mean_image(stack):
    return stack.sum(0) / 28
