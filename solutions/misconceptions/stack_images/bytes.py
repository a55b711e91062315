"""
title = "Stacked, but still bytes"
diagnosis = "You put the images into one tensor and left it there: the dtype is uint8, and the values run up to 255."
hint = "Two things are left to do: floats, and a scale from 0 to 1."
"""
import torch


def stack_images(images):
    return torch.stack(images)
