"""
title = "A loop that takes a single image for a stack"
diagnosis = "You go through the first axis. For a stack these are the images; for a single image they are its rows, and 28 answers come back."
hint = "The comparison works on whole tensors, in one go, for an image and for a stack."
"""
import torch


def is_3(x, mean3, mean7):
    return torch.stack([(image - mean3).abs().mean() < (image - mean7).abs().mean() for image in x])
