"""
title = "Only one of the two stacks is asked"
diagnosis = "You ask about the 3s both times: their share of True, and one minus it. The two always add up to 1, so that you return 0.5 whatever comes."
hint = "Which stack holds the images of the second class?"
"""
import torch


def similarity_accuracy(threes, sevens, mean3, mean7):
    said3 = is_3(threes, mean3, mean7).float()
    said7 = is_3(sevens, mean3, mean7).float()
    return (said3.mean() + (1 - said3).mean()) / 2
