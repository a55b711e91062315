"""
title = "The sum over the pixels, divided by their number"
"""
def l1_distance(a, b):
    total = abs(a - b).sum()
    return total / a.numel()
