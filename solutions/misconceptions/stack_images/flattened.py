"""
title = "Each image has become one long row"
diagnosis = "Your shape is [n, 784]. Later that is what a linear model wants; here the rows and columns should stay."
hint = "Leave view, reshape and flatten out."
"""
import torch


def stack_images(images):
    return torch.stack(images).float().view(-1, 28 * 28) / 255
