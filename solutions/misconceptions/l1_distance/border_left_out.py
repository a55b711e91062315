"""
title = "The last row and the last column are left out"
diagnosis = "A slice such as :-1, or a loop up to 27, stops before the end. You average over 27 by 27 pixels."
hint = "Python leaves the end of a slice or a range out. Do you need to cut the images at all?"
"""
import torch
import torch.nn.functional as F


def l1_distance(a, b):
    return (a - b)[:-1, :-1].abs().mean()
