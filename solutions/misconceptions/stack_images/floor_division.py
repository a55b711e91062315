"""
title = "Integer division"
diagnosis = "`//` and conversions to whole numbers cut the fraction off: everything below 255 becomes 0."
hint = "Divide with a single slash, and make floats before you do."
"""
import torch


def stack_images(images):
    return torch.stack(images) // 255
