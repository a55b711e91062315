"""
title = "Rows and columns are swapped"
diagnosis = "Your image is the right one, mirrored along its diagonal: it has been transposed."
hint = "Leave out .T, or check the order in your permute."
"""
import torch


def mean_image(stack):
    return stack.mean(0).T
