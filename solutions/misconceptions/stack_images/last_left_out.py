"""
title = "The last image is left out"
diagnosis = "A slice such as :-1, or a range that ends too early, stops one before the end. Python leaves the end out by itself."
hint = "You need no index at all: take the list as it is."
"""
import torch


def stack_images(images):
    return torch.stack(images[:-1]).float() / 255
