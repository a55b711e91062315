"""
title = "Rows and columns are swapped"
diagnosis = "Your table is filled column by column (or was transposed), so that the corner comes out mirrored: 16 stands where 12 should."
hint = "The first row of the table is 1, 2, 3."
"""
import torch


def bottom_right_four():
    t = torch.arange(1, 10).view(3, 3) * 2
    return t.T[1:, 1:]
