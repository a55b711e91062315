"""
title = "0 for the 3s and 1 for the 7s"
diagnosis = "Your labels are the wrong way round: the 3s come first, and their label is 1. A model trained with these would learn to call every 3 a 7."
hint = "Which digit is the model to be confident about?"
"""
import torch


def prepare_xy(threes, sevens):
    x = torch.cat([threes, sevens]).view(-1, 784)
    y = torch.tensor([0] * len(threes) + [1] * len(sevens)).unsqueeze(1)
    return x, y
