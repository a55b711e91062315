"""
title = "All parameters are zero"
diagnosis = "Every number is 0. A linear model could still learn from there, but in a network parameters that begin equal stay equal."
hint = "Which function draws normal random numbers?"
"""
import torch


def init_params(size, std=1.0):
    return torch.zeros(size).requires_grad_()
