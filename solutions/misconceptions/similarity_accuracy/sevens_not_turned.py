"""
title = "The 7s are counted the wrong way round"
diagnosis = "For a 7 the right answer is False, and you count its True. What you get for the 7s is the share of wrong answers."
hint = "For which answer does a 7 deserve a point?"
"""
import torch


def similarity_accuracy(threes, sevens, mean3, mean7):
    said3 = is_3(threes, mean3, mean7).float()
    said7 = is_3(sevens, mean3, mean7).float()
    return (said3.mean() + said7.mean()) / 2
