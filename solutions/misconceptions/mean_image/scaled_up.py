"""
title = "Scaled back to 255"
diagnosis = "You multiply by 255. The answer should have the same scale as the stack, from 0 to 1."
hint = "The mean alone will do."
"""
import torch


def mean_image(stack):
    return stack.mean(0) * 255
