"""
title = "Black and white are exchanged"
diagnosis = "You return one minus the value: paper becomes 1 and ink 0."
hint = "0 stays 0, and 255 becomes 1."
"""
import torch


def stack_images(images):
    return 1 - torch.stack(images).float() / 255
