"""
title = "Every image has label 1"
diagnosis = "You fill the whole column with ones. The rows of the 7s should have a 0."
hint = "How many ones are needed, and how many zeros?"
"""
import torch


def prepare_xy(threes, sevens):
    x = torch.cat([threes, sevens]).view(-1, 784)
    return x, torch.ones(len(x), 1)
