"""
title = "The mean of booleans"
diagnosis = "A comparison gives booleans, and torch does not average those: mean wants floats."
hint = "Convert before you average."
"""
import torch


def similarity_accuracy(threes, sevens, mean3, mean7):
    said3 = is_3(threes, mean3, mean7).float()
    said7 = is_3(sevens, mean3, mean7).float()
    return (said3.bool().mean() + (~said7.bool()).mean()) / 2
