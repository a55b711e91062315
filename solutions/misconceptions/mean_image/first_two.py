"""
title = "The first two images only"
diagnosis = "You average the first image with the second, and stop there."
hint = "A stack may have any number of images. mean takes them all."
"""
import torch


def mean_image(stack):
    return stack[:2].mean(0)
