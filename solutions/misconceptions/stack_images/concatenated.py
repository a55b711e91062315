"""
title = "Concatenated instead of stacked"
diagnosis = "torch.cat puts the images end to end along an axis that they have already: the shape is [28n, 28]. Images can no longer be told apart."
hint = "You need a function that makes a new axis."
"""
import torch


def stack_images(images):
    return torch.cat(images).float() / 255
