"""
title = "Sigmoid instead of relu"
diagnosis = "You squeeze every number between 0 and 1. relu changes negative numbers only, and leaves the positive ones alone."
hint = "This unit's function is simpler than the one of unit 04: no exponential is needed."
"""
import torch


def relu(x):
    return torch.sigmoid(x)
