"""
title = "Softmax without the logarithm"
diagnosis = "Your values are probabilities, between 0 and 1. Their logarithms are asked for."
hint = "Compare your result with the one of softmax."
"""
import torch


def log_softmax(x):
    return torch.softmax(x, dim=-1)
