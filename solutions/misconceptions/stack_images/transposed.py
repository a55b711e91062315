"""
title = "Rows and columns of the images are swapped"
diagnosis = "Each image is mirrored along its diagonal: the new axis is in front, but the other two have changed places."
hint = "Leave the transposition out."
"""
import torch


def stack_images(images):
    return torch.stack([image.T for image in images]).float() / 255
