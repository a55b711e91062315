"""
title = "Only black and white are left"
diagnosis = "You ask of each pixel whether it is above a limit. All the greys are lost."
hint = "Divide instead of comparing."
"""
import torch


def stack_images(images):
    return (torch.stack(images) > 127).float()
