"""
title = "One minus a boolean tensor"
diagnosis = "torch does not subtract booleans; `1 - is_3(...)` raises an error that names the operator to take instead."
hint = "Turn booleans round with ~, or make floats of them first."
"""
import torch


def similarity_accuracy(threes, sevens, mean3, mean7):
    said3 = is_3(threes, mean3, mean7).float()
    said7 = is_3(sevens, mean3, mean7).float()
    return (said3.mean() + (1 - said7.bool()).float().mean()) / 2
