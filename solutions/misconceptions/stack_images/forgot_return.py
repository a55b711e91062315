"""
title = "Nothing is returned"
diagnosis = "The function computes something (and perhaps prints it), but it returns None."
hint = "The last line of a function should hand the result to the caller."
"""
import torch


def stack_images(images):
    stack = torch.stack(images).float() / 255
