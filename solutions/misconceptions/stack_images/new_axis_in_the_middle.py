"""
title = "The new axis is in the middle"
diagnosis = "Your shape is [28, n, 28]. The axis that counts the images should come first."
hint = "Which dim do you give to stack, and which is its default?"
"""
import torch


def stack_images(images):
    return torch.stack(images, dim=1).float() / 255
