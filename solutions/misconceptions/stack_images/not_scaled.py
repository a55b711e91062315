"""
title = "The pixels are floats, but still run up to 255"
diagnosis = "The scaling is missing: 255 should become 1."
hint = "By what do you divide so that 255 becomes 1 and 0 stays 0?"
"""
import torch


def stack_images(images):
    return torch.stack(images).float()
