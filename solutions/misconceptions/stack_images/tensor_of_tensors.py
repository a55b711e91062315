"""
title = "torch.tensor on a list of tensors"
diagnosis = "torch.tensor makes a tensor out of numbers and lists of numbers. A list of tensors it takes for a list of numbers, and fails."
hint = "Another function puts tensors together along a new axis."
"""
import torch


def stack_images(images):
    return torch.tensor(images).float() / 255
