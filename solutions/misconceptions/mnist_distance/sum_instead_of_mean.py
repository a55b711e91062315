"""
title = "Sum instead of mean"
diagnosis = "Your distances are 784 times too large: the differences are added up, but not divided by the number of pixels."
hint = "A tensor offers a method for the average that takes the same axes as sum does."
"""
def mnist_distance(a, b):
    return (a - b).abs().sum((-1, -2))
