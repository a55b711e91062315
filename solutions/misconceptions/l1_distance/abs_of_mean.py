"""
title = "Absolute value taken after the mean"
diagnosis = "You averaged first and dropped the sign afterwards. By then positive and negative differences have cancelled: what remains is the difference in overall greyness."
hint = "Two steps, in the other order."
"""
import torch
import torch.nn.functional as F


def l1_distance(a, b):
    return (a - b).mean().abs()
