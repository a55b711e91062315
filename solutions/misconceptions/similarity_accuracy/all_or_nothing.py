"""
title = "Is every image right?"
diagnosis = "all() says whether there is any mistake in a class. How many there are is lost."
hint = "The mean of zeros and ones is a share."
"""
import torch


def similarity_accuracy(threes, sevens, mean3, mean7):
    said3 = is_3(threes, mean3, mean7).float()
    said7 = is_3(sevens, mean3, mean7).float()
    return (said3.bool().all().float() + (~said7.bool()).all().float()) / 2
