"""
title = "The chapter's other distance, and one number for the whole stack"
diagnosis = "F.mse_loss(...).sqrt() is the chapter's L2 distance: it squares the differences, and it averages over everything it is given, the images of a stack included."
hint = "The L1 distance is asked for: absolute differences, and a mean that leaves the axis of the images alone."
"""
import torch.nn.functional as F


def mnist_distance(a, b):
    return F.mse_loss(a, b).sqrt()
