"""
title = "The two accuracies as a pair"
diagnosis = "You return a pair of tensors. One number is asked for: the mean of the two."
hint = "One step is left."
"""
import torch


def similarity_accuracy(threes, sevens, mean3, mean7):
    said3 = is_3(threes, mean3, mean7).float()
    said7 = is_3(sevens, mean3, mean7).float()
    return said3.mean(), (1 - said7).mean()
