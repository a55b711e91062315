"""
title = "All parameters are equal"
diagnosis = "Every number is std. They should differ, and lie around 0."
hint = "Which function draws normal random numbers?"
"""
import torch


def init_params(size, std=1.0):
    return (torch.ones(size) * std).requires_grad_()
