"""
title = "The difference of the two shares"
diagnosis = "You subtract the share of 7s taken for 3s from the share of 3s taken for 3s. Someone who always says 3 gets 0 in this way, and not 0.5."
hint = "One minus the share of mistakes is the accuracy on the 7s; then take the mean."
"""
import torch


def similarity_accuracy(threes, sevens, mean3, mean7):
    said3 = is_3(threes, mean3, mean7).float()
    said7 = is_3(sevens, mean3, mean7).float()
    return said3.mean() - said7.mean()
