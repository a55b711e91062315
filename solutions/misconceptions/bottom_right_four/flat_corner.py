"""
title = "The last four of all nine"
diagnosis = "The last four numbers of the row 1 to 9 are 6, 7, 8, 9. In a table the bottom right corner is another thing: 5, 6 and 8, 9."
hint = "Give the nine numbers three rows before you cut."
"""
import torch


def bottom_right_four():
    t = torch.arange(1, 10).view(3, 3) * 2
    return t.flatten()[-4:].view(2, 2)
