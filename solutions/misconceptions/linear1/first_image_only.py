"""
title = "Only the first image"
diagnosis = "You return the prediction for the first image alone: an index 0, or a return inside a loop, leaves the others out."
hint = "The answer has one row per image."
"""
def linear1(xb, weights, bias):
    for row in xb:
        return row @ weights + bias
