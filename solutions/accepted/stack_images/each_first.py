"""
title = "Every image for itself, and then the stack"
"""
import torch


def stack_images(images):
    scaled = [image.to(torch.float32) / 255.0 for image in images]
    return torch.stack(scaled, dim=0)
