"""
title = "A method of tensors is called on the list"
diagnosis = "A list has no .float(), and cannot be divided: these belong to tensors."
hint = "First make one tensor out of the list."
"""
import torch


def stack_images(images):
    return torch.stack(images.float() / 255)
