"""
title = "Rounded to two digits"
diagnosis = "Your mean is right to two places, and then it is rounded."
hint = "Rounding is for printing; return the numbers as they are."
"""
import torch


def mean_image(stack):
    return stack.mean(0).round(decimals=2)
