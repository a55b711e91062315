"""
title = "The root of the mean square"
diagnosis = "You square the pixels, take the mean, and then the root. Dark pixels then count for more than light ones."
hint = "Just the mean."
"""
import torch


def mean_image(stack):
    return stack.pow(2).mean(0).sqrt()
