"""
title = "How many images have ink there"
diagnosis = "You decide for each pixel whether there is ink, and count. Light and dark ink then count the same."
hint = "Take the mean of the values themselves."
"""
import torch


def mean_image(stack):
    return (stack > 0).float().mean(0)
