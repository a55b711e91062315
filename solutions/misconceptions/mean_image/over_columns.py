"""
title = "Averaged over the last axis"
diagnosis = "The last axis of a stack counts the columns of pixels. You averaged these away, and kept one line for each image."
hint = "Which axis counts the images? That one should disappear."
"""
import torch


def mean_image(stack):
    return stack.mean(-1)
