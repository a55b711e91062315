"""
title = "One number for everything"
diagnosis = "You averaged over all axes: one number is left, the overall greyness. The answer should be an image."
hint = "Tell the mean which axis is to disappear."
"""
import torch


def mean_image(stack):
    return stack.mean()
