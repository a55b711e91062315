"""
title = "The products are not added up"
diagnosis = "You multiply each pixel by its weight, and leave it at that: a whole row per image. The prediction is the sum of the row."
hint = "Reduce over the pixels of an image, or use the operator that does both."
"""
def linear1(xb, weights, bias):
    return xb * weights.T + bias
