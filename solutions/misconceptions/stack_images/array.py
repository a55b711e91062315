"""
title = "A NumPy array instead of a tensor"
diagnosis = "The values are right, but they come as a NumPy array."
hint = "Stay in torch: its functions have much the same names."
"""
import torch


def stack_images(images):
    return (torch.stack(images).float() / 255).numpy()
