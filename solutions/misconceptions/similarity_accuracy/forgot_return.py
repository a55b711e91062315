"""
title = "Nothing is returned"
diagnosis = "The function computes something (and perhaps prints it), but it returns None."
hint = "The last line of a function should hand the result to the caller."
"""
import torch


def similarity_accuracy(threes, sevens, mean3, mean7):
    said3 = is_3(threes, mean3, mean7).float()
    said7 = is_3(sevens, mean3, mean7).float()
    accuracy = (said3.mean() + (1 - said7).mean()) / 2
