"""
title = "Divided by 100"
diagnosis = "Your values run up to 2.55. The largest byte is 255, and that should become 1."
hint = "What do you have to divide 255 by?"
"""
import torch


def stack_images(images):
    return torch.stack(images).float() / 100
