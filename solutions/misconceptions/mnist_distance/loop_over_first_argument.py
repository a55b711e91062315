"""
title = "A loop over the first argument"
diagnosis = "You go through the first axis of a and take one mean each time. For a stack that is right; for a single image the loop runs over its rows, and b is never taken apart."
hint = "Subtraction works on stacks as it does on images, in either order. Which axes has the mean to run over, then?"
"""
import torch


def mnist_distance(a, b):
    return torch.stack([(image - b).abs().mean() for image in a])
