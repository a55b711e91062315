"""
title = "Only the first image of each stack"
diagnosis = "You ask about threes[0] and sevens[0]. The other images have no part in it."
hint = "is_3 takes whole stacks."
"""
import torch


def similarity_accuracy(threes, sevens, mean3, mean7):
    said3 = is_3(threes, mean3, mean7).float()
    said7 = is_3(sevens, mean3, mean7).float()
    return (said3[0] + (1 - said7[0])) / 2
