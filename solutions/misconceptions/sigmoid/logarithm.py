"""
title = "The logarithm of the sigmoid"
diagnosis = "All your results are negative: a logarithm too many."
hint = "Leave out the last step."
"""
import torch


def sigmoid(x):
    return -torch.log(1 + torch.exp(-x))
