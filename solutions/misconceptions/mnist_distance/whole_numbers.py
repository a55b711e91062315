"""
title = "The pixels are cut down to whole numbers"
diagnosis = "Your distances are 0. int(), .int() and .long() throw the fraction away: pixels between 0 and 1 become 0, and all images look alike."
hint = "The pixels are floats already: calculate with them as they are."
"""
def mnist_distance(a, b):
    return (a.long() - b.long()).abs().float().mean((-1, -2))
