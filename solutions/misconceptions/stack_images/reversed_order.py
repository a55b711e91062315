"""
title = "The images come in reverse order"
diagnosis = "The last image of the list is the first of your stack."
hint = "Append at the end, or stack the list as it is."
"""
import torch


def stack_images(images):
    return torch.stack(images[::-1]).float() / 255
