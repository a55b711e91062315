"""
title = "A NumPy array instead of a tensor"
diagnosis = "The numbers are right, but they come as a NumPy array."
hint = "Stay in torch: its functions have much the same names."
"""
import torch


def mean_image(stack):
    return stack.mean(0).numpy()
