"""
title = "The smallest value at each pixel"
diagnosis = "You keep the lightest value: one single image with paper there is enough."
hint = "All the images should have their say: take the mean."
"""
import torch


def mean_image(stack):
    return stack.amin(0)
