"""
title = "A list instead of one tensor"
diagnosis = "You scale each image, and return them in a list. A list cannot be calculated with as a whole."
hint = "One function makes a tensor with a new first axis out of a list of tensors."
"""
import torch


def stack_images(images):
    return [image.float() / 255 for image in images]
