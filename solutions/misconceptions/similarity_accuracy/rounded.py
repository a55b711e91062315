"""
title = "The result is rounded"
diagnosis = "Your accuracy is right to two places, and then it is rounded."
hint = "Rounding is for printing; return the number as it is."
"""
import torch


def similarity_accuracy(threes, sevens, mean3, mean7):
    said3 = is_3(threes, mean3, mean7).float()
    said7 = is_3(sevens, mean3, mean7).float()
    return ((said3.mean() + (1 - said7).mean()) / 2).round(decimals=2)
