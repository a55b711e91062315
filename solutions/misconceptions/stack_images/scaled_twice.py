"""
title = "Scaled twice"
diagnosis = "Your values are 255 times too small: each pixel was divided by 255, and then once more."
hint = "One division is enough. Where are the two in your code?"
"""
import torch


def stack_images(images):
    return torch.stack([image / 255 for image in images]) / 255
