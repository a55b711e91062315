"""
title = "The first image is left out"
diagnosis = "Your slice or loop begins with the second image: indices begin at 0."
hint = "You need no index at all."
"""
import torch


def mean_image(stack):
    return stack[1:].mean(0)
