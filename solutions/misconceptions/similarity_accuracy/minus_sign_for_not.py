"""
title = "A minus instead of not"
diagnosis = "`-` in front of a boolean tensor is an error; the operator that turns True and False round is another one."
hint = "Look up the bitwise not."
"""
import torch


def similarity_accuracy(threes, sevens, mean3, mean7):
    said3 = is_3(threes, mean3, mean7).float()
    said7 = is_3(sevens, mean3, mean7).float()
    return (said3.mean() + (-said7.bool()).float().mean()) / 2
