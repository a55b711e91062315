"""
title = "Averaged over axis 1"
diagnosis = "Axis 1 of a stack counts the rows of pixels. You averaged these away, and kept one line for each image."
hint = "Which axis counts the images? That one should disappear."
"""
import torch


def mean_image(stack):
    return stack.mean(1)
