"""
title = "Concatenated along a new axis, in float64"
"""
import torch


def stack_images(images):
    return torch.cat([im.unsqueeze(0) for im in images]).double().div(255)
