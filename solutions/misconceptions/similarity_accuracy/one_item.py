"""
title = "A tensor of shape [1]"
diagnosis = "The value is right, but it stands in a tensor with one axis of length 1. A scalar has no axes."
hint = "Where does the extra pair of brackets, or the reshape, come from?"
"""
import torch


def similarity_accuracy(threes, sevens, mean3, mean7):
    said3 = is_3(threes, mean3, mean7).float()
    said7 = is_3(sevens, mean3, mean7).float()
    return ((said3.mean() + (1 - said7).mean()) / 2).reshape(1)
