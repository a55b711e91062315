"""
title = "Summed along one axis, averaged along the other"
diagnosis = "Your distances are 28 times too large: the sum of 784 differences was divided by 28 only, the length of one side."
hint = "How many pixels go into one distance? By that number the sum should be divided."
"""
def mnist_distance(a, b):
    return (a - b).abs().sum(-1).mean(-1)
