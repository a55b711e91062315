"""
title = "Equal lengths are counted once"
diagnosis = "A set keeps one of each: an image of 28 by 28 pixels has two axes, and in your set there is a single 28."
hint = "Count the entries of the shape as they stand there."
"""
def rank(t):
    return len(set(t.shape))
