"""
title = "Every image is scaled by its own largest pixel"
diagnosis = "A light image becomes as dark as all others, and a white one nan. The images cannot be compared any more."
hint = "The same divisor for all: which value is the largest that a byte can have?"
"""
import torch


def stack_images(images):
    return torch.stack([image.float() / image.max() for image in images])
