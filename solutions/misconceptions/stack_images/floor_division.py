"""
title = "Whole numbers again"
diagnosis = "`//`, or a conversion to whole numbers at the end, cuts the fractions off: everything below 255 becomes 0, and the dtype is not a float."
hint = "Divide with a single slash, and leave the result as it is."
"""
import torch


def stack_images(images):
    return torch.stack(images) // 255
