"""
title = "ReLU6: cut off above 6 as well"
diagnosis = "Your function has an upper end at 6 (nn.ReLU6 is like that). relu has none: 30 stays 30."
hint = "There is a simpler function, without a number in its name."
"""
import torch.nn.functional as F


def relu(x):
    return F.relu6(x)
