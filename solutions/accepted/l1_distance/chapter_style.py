"""
title = "abs and mean"
"""
def l1_distance(a, b):
    return (a - b).abs().mean()
