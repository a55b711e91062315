"""
title = "The new axis is the last one"
diagnosis = "Your shape is [28, 28, n]. The axis that counts the images should come first."
hint = "Which dim do you give to stack, and which is its default?"
"""
import torch


def stack_images(images):
    return torch.stack(images, dim=-1).float() / 255
