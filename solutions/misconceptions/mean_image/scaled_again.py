"""
title = "The pixels are scaled once more"
diagnosis = "You divide by 255, but the pixels lie between 0 and 1 already. Your image is 255 times too light."
hint = "Look at the largest pixel of the stack before you scale it."
"""
import torch


def mean_image(stack):
    return stack.mean(0) / 255
