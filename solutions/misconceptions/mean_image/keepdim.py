"""
title = "The axis of the images is kept with length 1"
diagnosis = "The numbers are right, but the shape is [1, 28, 28] instead of [28, 28]."
hint = "Look at what keepdim does, and whether you need it."
"""
import torch


def mean_image(stack):
    return stack.mean(0, keepdim=True)
