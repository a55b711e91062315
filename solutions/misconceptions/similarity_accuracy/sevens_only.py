"""
title = "Only the 7s are counted"
diagnosis = "You return the accuracy on the 7s. Someone who never says 3 would get 1 in this way."
hint = "The 3s should have their say too."
"""
import torch


def similarity_accuracy(threes, sevens, mean3, mean7):
    said3 = is_3(threes, mean3, mean7).float()
    said7 = is_3(sevens, mean3, mean7).float()
    return (1 - said7).mean()
