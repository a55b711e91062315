"""
title = "The two accuracies are multiplied"
diagnosis = "You multiply the two shares. The mean is asked for."
hint = "Half the sum."
"""
import torch


def similarity_accuracy(threes, sevens, mean3, mean7):
    said3 = is_3(threes, mean3, mean7).float()
    said7 = is_3(sevens, mean3, mean7).float()
    return said3.mean() * (1 - said7).mean()
