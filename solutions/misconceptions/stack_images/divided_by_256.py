"""
title = "Divided by 256"
diagnosis = "A byte has 256 values, but the largest is 255. In your stack full ink is 0.996 and not 1."
hint = "255 should become exactly 1."
"""
import torch


def stack_images(images):
    return torch.stack(images).float() / 256
