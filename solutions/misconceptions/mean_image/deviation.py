"""
title = "The standard deviation instead of the mean"
diagnosis = "Your image shows where the images differ, not what they look like on average."
hint = "Another reduction, over the same axis."
"""
import torch


def mean_image(stack):
    return stack.std(0, correction=0)
