"""
title = "Divided by its largest pixel"
diagnosis = "You stretch the mean so that its darkest pixel is 1. That is no longer the mean."
hint = "Leave the division by max out."
"""
import torch


def mean_image(stack):
    return stack.mean(0) / stack.mean(0).max()
