"""
title = "The number of right answers"
diagnosis = "You count the right answers of both classes. A share is asked for: divided by the size of the class."
hint = "mean divides by itself; sum does not."
"""
import torch


def similarity_accuracy(threes, sevens, mean3, mean7):
    said3 = is_3(threes, mean3, mean7).float()
    said7 = is_3(sevens, mean3, mean7).float()
    return said3.sum() + (1 - said7).sum()
