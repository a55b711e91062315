"""
title = "A Python number instead of a tensor"
diagnosis = "The value is right, but .item() or float() has made a Python number of it."
hint = "Leave the conversion out."
"""
import torch


def similarity_accuracy(threes, sevens, mean3, mean7):
    said3 = is_3(threes, mean3, mean7).float()
    said7 = is_3(sevens, mean3, mean7).float()
    return ((said3.mean() + (1 - said7).mean()) / 2).item()
