"""
title = "The activations are halved first"
diagnosis = "You divide the activations by 2 before the exponential, a 'temperature'. The order of the classes is right, but the probabilities are too even."
hint = "The activations go into the exponential as they are."
"""
import torch


def softmax(x):
    return torch.softmax(x / 2, dim=-1)
