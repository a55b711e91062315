"""
title = "Integer division at the end"
diagnosis = "`// 2` cuts the fraction off: what is left is 0, or 1 if every image is right."
hint = "A single slash divides with fractions."
"""
import torch


def similarity_accuracy(threes, sevens, mean3, mean7):
    said3 = is_3(threes, mean3, mean7).float()
    said7 = is_3(sevens, mean3, mean7).float()
    return (said3.mean() + (1 - said7).mean()) // 2
