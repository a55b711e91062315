"""
title = "Raw outputs compared with 0.5"
diagnosis = "xb has not been through the sigmoid yet. A raw output of 0.3 means a confidence of 0.57, hence a 3, but your function calls it a 7."
hint = "Either apply the sigmoid first, or work out which raw number corresponds to a confidence of 0.5."
"""
def batch_accuracy(xb, yb):
    return ((xb > 0.5) == yb).float().mean()
