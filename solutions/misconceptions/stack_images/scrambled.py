"""
title = "The pixels are scrambled"
diagnosis = "You put the images side by side and cut the result with view or reshape. These go row by row through the whole, so that each of your images is made of pieces of all."
hint = "view does not move a number. Stack the images along a new axis."
"""
import torch


def stack_images(images):
    return torch.hstack(images).view(-1, 28, 28).float() / 255
