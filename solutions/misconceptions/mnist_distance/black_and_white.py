"""
title = "The pixels are decided first: black or white"
diagnosis = "You make every pixel 0 or 1 and count where the images disagree. 0.6 against 1 then counts as no difference, and 0.4 against 0.6 as the largest there is."
hint = "Grey values are part of the answer. Leave the thresholds and the rounding out."
"""
def mnist_distance(a, b):
    return ((a > 0.5).float() - (b > 0.5).float()).abs().mean((-1, -2))
