"""
title = "The last image is left out"
diagnosis = "A slice such as :-1, or a range that ends too early, stops one before the end. Python leaves the end out by itself; a stack of one is empty then."
hint = "You need no index at all."
"""
import torch


def mean_image(stack):
    return stack[:-1].mean(0)
