"""
title = "Whole numbers again after the scaling"
diagnosis = "You scale first and convert to whole numbers afterwards: everything below 1 becomes 0."
hint = "Floats at the end, not whole numbers."
"""
import torch


def stack_images(images):
    return (torch.stack(images) / 255).to(torch.uint8)
