"""
title = "One number for the batch"
diagnosis = "You return a mean, as a loss does. log_softmax gives a value for every image and every class."
hint = "The result has the shape of x."
"""
import torch


def log_softmax(x):
    return torch.log_softmax(x, dim=-1).mean()
