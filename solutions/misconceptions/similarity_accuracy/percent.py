"""
title = "Percent instead of a share"
diagnosis = "Your numbers run to 100. A share runs from 0 to 1."
hint = "Leave the factor 100 out."
"""
import torch


def similarity_accuracy(threes, sevens, mean3, mean7):
    said3 = is_3(threes, mean3, mean7).float()
    said7 = is_3(sevens, mean3, mean7).float()
    return 100 * (said3.mean() + (1 - said7).mean()) / 2
