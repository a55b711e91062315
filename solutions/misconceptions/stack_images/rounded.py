"""
title = "The values are rounded"
diagnosis = "Only two digits (or fewer) are left of each pixel. Nothing in the task asks for that."
hint = "Leave the rounding out; it is for printing."
"""
import torch


def stack_images(images):
    return (torch.stack(images).float() / 255).round(decimals=2)
