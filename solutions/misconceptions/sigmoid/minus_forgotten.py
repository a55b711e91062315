"""
title = "The sigmoid is mirrored"
diagnosis = "You compute 1 / (1 + exp(x)). Large numbers get 0 and very negative ones 1: a model that is sure of a 3 would be taken to be sure of a 7."
hint = "Look at the exponent in the formula."
"""
import torch


def sigmoid(x):
    return 1 / (1 + torch.exp(x))
