"""
title = "Stacked, but still bytes"
diagnosis = "The images are in one tensor, but its dtype is uint8, and the values run up to 255. If you did call .float() or divide, the result went nowhere: both make a new tensor, and leave the old one as it is."
hint = "Two things are left to do, floats and a scale from 0 to 1, and what they give has to be returned."
"""
import torch


def stack_images(images):
    return torch.stack(images)
