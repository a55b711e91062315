"""
title = "Python's not on a whole tensor"
diagnosis = "`not` wants one truth value, and a tensor of many answers has many."
hint = "The operator ~ turns round every item."
"""
import torch


def similarity_accuracy(threes, sevens, mean3, mean7):
    said3 = is_3(threes, mean3, mean7).float()
    said7 = is_3(sevens, mean3, mean7).float()
    return (said3.mean() + (not said7.bool()))
