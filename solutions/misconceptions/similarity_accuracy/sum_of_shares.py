"""
title = "The two accuracies are added"
diagnosis = "With every image right you get 2. The mean of two numbers is half their sum."
hint = "How large may an accuracy be?"
"""
import torch


def similarity_accuracy(threes, sevens, mean3, mean7):
    said3 = is_3(threes, mean3, mean7).float()
    said7 = is_3(sevens, mean3, mean7).float()
    return said3.mean() + (1 - said7).mean()
