"""
title = "The mean is subtracted"
diagnosis = "You subtract the mean from the stack. That centres the images; asked for is the mean itself."
hint = "Leave the subtraction out."
"""
import torch


def mean_image(stack):
    return stack - stack.mean(0)
