"""
title = "The first half is called 3"
diagnosis = "You divide the rows into two equal halves. There may be more 3s than 7s, or fewer; then the labels in the middle are wrong."
hint = "Count each stack by itself."
"""
import torch


def prepare_xy(threes, sevens):
    x = torch.cat([threes, sevens]).view(-1, 784)
    y = (torch.arange(len(x)) < len(x) // 2).long().unsqueeze(1)
    return x, y
