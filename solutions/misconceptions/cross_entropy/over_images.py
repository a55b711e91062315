"""
title = "Softmax over the images"
diagnosis = "Axis 0 counts the images. Your images share out each class among themselves, where the classes of each image should."
hint = "Which axis do the classes lie along?"
"""
import torch
import torch.nn.functional as F


def cross_entropy(activations, targets):
    return F.nll_loss(F.log_softmax(activations, dim=0), targets)
