"""
title = "The result is rounded"
diagnosis = "Your distances are right to two places, and then they are rounded. Whether an image is nearer to the ideal 3 or the ideal 7 is often decided by the digits you cut off."
hint = "Rounding is for printing; return the number as it is."
"""
def mnist_distance(a, b):
    return (a - b).abs().mean((-1, -2)).round(decimals=2)
