"""
title = "One column too far to the left"
diagnosis = "You subtract 1 from the targets, as if they started at 1. They start at 0, and an index of -1 quietly picks the last class."
hint = "The target is the number of the column as it stands."
"""
import torch


def cross_entropy(activations, targets):
    return -torch.log_softmax(activations, dim=1)[range(len(targets)), targets - 1].mean()
