"""
title = "Two columns of labels"
diagnosis = "You give every label two columns, one per digit. With two digits one column says it all: the other would be 1 minus the first."
hint = "How many numbers does our model return for an image?"
"""
import torch


def prepare_xy(threes, sevens):
    x = torch.cat([threes, sevens]).view(-1, 784)
    y = torch.tensor([[1, 0]] * len(threes) + [[0, 1]] * len(sevens))
    return x, y
