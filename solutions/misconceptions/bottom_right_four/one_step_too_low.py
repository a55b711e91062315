"""
title = "Each number belongs one place further"
diagnosis = "8, 10, 14 and 16 come back. That happens when the columns are the first two instead of the last two, and also when the table begins with 0 instead of 1."
hint = "What are the first and the last number of your table, and which columns does your second slice leave?"
"""
import torch


def bottom_right_four():
    t = torch.arange(1, 10).view(3, 3) * 2
    return t[1:, :2]
