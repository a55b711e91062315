"""
title = "Only the 3s are counted"
diagnosis = "You return the accuracy on the 3s. Someone who always says 3 would get 1 in this way."
hint = "The 7s should have their say too."
"""
import torch


def similarity_accuracy(threes, sevens, mean3, mean7):
    said3 = is_3(threes, mean3, mean7).float()
    said7 = is_3(sevens, mean3, mean7).float()
    return said3.mean()
