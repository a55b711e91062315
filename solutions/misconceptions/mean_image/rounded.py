"""
title = "Rounded"
diagnosis = "You round the mean (or make whole numbers of it). All the greys go, or most of their digits."
hint = "Rounding is for printing; return the numbers as they are."
"""
import torch


def mean_image(stack):
    return stack.mean(0).round()
