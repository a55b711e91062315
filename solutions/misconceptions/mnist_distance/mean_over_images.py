"""
title = "Averaged over the images"
diagnosis = "Axis 0 of a stack counts the images. You averaged it away and kept the pixels: the result is a 28 by 28 picture, not a list of distances."
hint = "Ask of each axis whether you still want to tell its entries apart in the result."
"""
def mnist_distance(a, b):
    return (a - b).abs().mean(0)
