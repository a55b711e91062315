"""
title = "-1 for the 7s"
diagnosis = "Some models want 1 and -1. Ours gives a confidence between 0 and 1, and the label of a 7 is 0."
hint = "Which confidence in a 3 would be right for a 7?"
"""
import torch


def prepare_xy(threes, sevens):
    x = torch.cat([threes, sevens]).view(-1, 784)
    y = torch.tensor([1] * len(threes) + [-1] * len(sevens)).unsqueeze(1)
    return x, y
