"""
title = "One number for each image"
diagnosis = "You averaged over the pixels: what you return says how dark each image is. The task is the other way round, the average over the images for each pixel."
hint = "Name the one axis that should disappear."
"""
import torch


def mean_image(stack):
    return stack.mean((1, 2))
