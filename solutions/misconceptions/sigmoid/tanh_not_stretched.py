"""
title = "A tanh that is too steep"
diagnosis = "(tanh(x) + 1) / 2 runs from 0 to 1 as it should, but twice as fast: it is the sigmoid of 2x."
hint = "How is the argument of tanh to be scaled?"
"""
import torch


def sigmoid(x):
    return (torch.tanh(x) + 1) / 2
