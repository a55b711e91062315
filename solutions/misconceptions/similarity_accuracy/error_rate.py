"""
title = "The share of wrong answers"
diagnosis = "With every image right you return 0: you count the mistakes, because the answers of the wrong class are turned round, or the ideals have changed places, or there is a one minus too many."
hint = "What should come out when every image is right?"
"""
import torch


def similarity_accuracy(threes, sevens, mean3, mean7):
    said3 = is_3(threes, mean3, mean7).float()
    said7 = is_3(sevens, mean3, mean7).float()
    return 1 - (said3.mean() + (1 - said7).mean()) / 2
