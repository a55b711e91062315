"""
title = "Every trace of ink becomes 1"
diagnosis = "You turn the pixels into truth values, and so anything but 0 becomes 1. All the greys are lost."
hint = "Convert to floats, not to booleans."
"""
import torch


def stack_images(images):
    return torch.stack(images).bool().float()
