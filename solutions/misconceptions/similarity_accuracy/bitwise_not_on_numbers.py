"""
title = "~ on whole numbers"
diagnosis = "For whole numbers ~ does not turn 0 into 1: it turns 0 into -1 and 1 into -2. So the share of the 7s comes out below 0."
hint = "Apply ~ to the booleans, before you make numbers of them."
"""
import torch


def similarity_accuracy(threes, sevens, mean3, mean7):
    said3 = is_3(threes, mean3, mean7).float()
    said7 = is_3(sevens, mean3, mean7).float()
    return (said3.mean() + (~said7.long()).float().mean()) / 2
