"""
title = "The images' axis moved to the end"
"""
import torch


def mean_image(stack):
    moved = stack.permute(1, 2, 0).double()
    return moved.mean(-1).float()
