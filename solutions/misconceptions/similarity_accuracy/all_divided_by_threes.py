"""
title = "Both classes are divided by the number of 3s"
diagnosis = "You divide by the length of one stack both times. Where the other class has another size its share comes out wrong."
hint = "Each class has a size of its own."
"""
import torch


def similarity_accuracy(threes, sevens, mean3, mean7):
    said3 = is_3(threes, mean3, mean7).float()
    said7 = is_3(sevens, mean3, mean7).float()
    return (said3.sum() / len(threes) + (1 - said7).sum() / len(threes)) / 2
