"""
title = "One number for all"
diagnosis = "You average the results. Every entry should get a number of its own."
hint = "Leave out the last step."
"""
import torch


def sigmoid(x):
    return (1 / (1 + torch.exp(-x))).mean()
