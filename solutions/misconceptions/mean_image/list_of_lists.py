"""
title = "Lists instead of a tensor"
diagnosis = "The numbers are right, but they come as Python lists."
hint = "Leave .tolist() out: the mean is a tensor already."
"""
import torch


def mean_image(stack):
    return stack.mean(0).tolist()
