"""
title = "The pixels are cut down to whole numbers"
diagnosis = "int(), .int() and .long() throw the fraction away: pixels between 0 and 1 become 0, and so does your mean."
hint = "The pixels are floats already: calculate with them as they are."
"""
import torch


def mean_image(stack):
    return stack.int().float().mean(0)
