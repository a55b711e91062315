"""
title = "An axis for colours"
diagnosis = "Your shape is [n, 1, 28, 28]. Grey images do without the axis of length 1."
hint = "Leave the unsqueeze out, or stack instead of concatenating."
"""
import torch


def stack_images(images):
    return torch.stack(images).unsqueeze(1).float() / 255
