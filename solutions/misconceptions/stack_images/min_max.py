"""
title = "Stretched from the smallest to the largest pixel"
diagnosis = "You subtract the smallest value and divide by the range. That depends on which images happen to be there, and for white paper it is nan."
hint = "Only divide, by the largest value that a byte can have."
"""
import torch


def stack_images(images):
    return (torch.stack(images).float() - torch.stack(images).min()) / (torch.stack(images).max() - torch.stack(images).min())
