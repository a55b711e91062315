"""
title = "The logarithm alone"
diagnosis = "You take the logarithm of the activations; there is no softmax in it, and for negative activations it is nan."
hint = "The activations are no probabilities yet. What makes them so?"
"""
import torch


def log_softmax(x):
    return torch.log(x)
