"""
title = "Only the first image"
diagnosis = "You return inside the loop, or take images[0]. The stack should hold them all."
hint = "How far is your `return` indented?"
"""
import torch


def stack_images(images):
    return torch.stack(images[:1]).float() / 255
