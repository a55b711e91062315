"""
title = "Every call doubles again"
diagnosis = "Your table lives outside of the function, and each call doubles it in place. The first answer is right; the second is twice as large, and so on."
hint = "Make the table inside the function, or leave the one outside as it is."
"""
import torch

table = torch.arange(1, 10).view(3, 3)


def bottom_right_four():
    global table
    table *= 2
    return table[1:, 1:].clone()
