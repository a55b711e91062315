"""
title = "3 and 7 as labels"
diagnosis = "Your labels are the digits themselves. The model's confidence runs from 0 to 1, so its labels are 1 (surely a 3) and 0 (surely not)."
hint = "The question is: is it a 3?"
"""
import torch


def prepare_xy(threes, sevens):
    x = torch.cat([threes, sevens]).view(-1, 784)
    y = torch.tensor([3] * len(threes) + [7] * len(sevens)).unsqueeze(1)
    return x, y
