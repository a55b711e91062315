"""
title = "Only the second accuracy is halved"
diagnosis = "In a + b / 2 the division comes first: the accuracy on the 3s counts whole, and that on the 7s half."
hint = "Brackets round the sum."
"""
import torch


def similarity_accuracy(threes, sevens, mean3, mean7):
    said3 = is_3(threes, mean3, mean7).float()
    said7 = is_3(sevens, mean3, mean7).float()
    return said3.mean() + (1 - said7).mean() / 2
