"""
title = "Over the images instead of over the classes"
diagnosis = "Axis 0 counts the images. In your result the exponentials of each column add up to 1, not those of each row."
hint = "Which axis do the classes lie along?"
"""
import torch


def log_softmax(x):
    return torch.log_softmax(x, dim=0)
