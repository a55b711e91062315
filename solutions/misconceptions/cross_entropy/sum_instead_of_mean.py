"""
title = "Sum instead of mean"
diagnosis = "The losses of the images are right, but you added them up. The loss grows with the batch."
hint = "It should not matter for the size of the loss how many images there are."
"""
import torch.nn.functional as F


def cross_entropy(activations, targets):
    return F.cross_entropy(activations, targets, reduction="sum")
