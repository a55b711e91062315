"""
title = "The answers of both classes are turned round"
diagnosis = "You count False as right in both classes. For the 3s it should be True."
hint = "For which answer does a 3 deserve a point, and for which a 7?"
"""
import torch


def similarity_accuracy(threes, sevens, mean3, mean7):
    said3 = is_3(threes, mean3, mean7).float()
    said7 = is_3(sevens, mean3, mean7).float()
    return ((1 - said3).mean() + (1 - said7).mean()) / 2
