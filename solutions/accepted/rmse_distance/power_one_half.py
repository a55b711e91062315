"""
title = "The power one half, with a sum over the number of pixels"
"""
def rmse_distance(a, b):
    squares = (a - b).pow(2)
    return (squares.sum() / squares.numel()) ** 0.5
