"""
title = "Cut off, and then made floats"
diagnosis = "The dtype is a float, but the fractions are lost: the division was done in whole numbers, so that everything below 255 is 0."
hint = "First floats, then divide."
"""
import torch


def stack_images(images):
    return (torch.stack(images) // 255).float()
