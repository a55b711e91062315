"""
title = "The sum instead of the mean"
diagnosis = "You add the images up, but do not divide. With n images your pixels are n times too large."
hint = "What makes a mean out of a sum?"
"""
import torch


def mean_image(stack):
    return stack.sum(0)
