"""
title = "Divided by all numbers in the stack"
diagnosis = "numel() counts the pixels of all images. At one pixel only as many numbers were added as there are images."
hint = "How long is the axis over which you add?"
"""
import torch


def mean_image(stack):
    return stack.sum(0) / stack.numel()
