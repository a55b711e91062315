"""
title = "Only black and white are left"
diagnosis = "You round the mean, or ask of each pixel whether it is above a limit. All the greys are lost."
hint = "Return the mean itself."
"""
import torch


def mean_image(stack):
    return (stack.mean(0) > 0.5).float()
