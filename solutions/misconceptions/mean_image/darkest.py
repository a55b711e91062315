"""
title = "The largest value at each pixel"
diagnosis = "You lay the images over each other and keep the darkest: one single image with ink there is enough."
hint = "All the images should have their say: take the mean."
"""
import torch


def mean_image(stack):
    return stack.amax(0)
