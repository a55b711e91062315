"""
title = "Doubled twice"
diagnosis = "Your numbers are twice as large as they should be: the table was doubled, and then once more."
hint = "Where does the factor 2 stand, and how often?"
"""
import torch


def bottom_right_four():
    t = torch.arange(1, 10).view(3, 3) * 2
    return (t * 2)[1:, 1:]
