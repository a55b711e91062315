"""
title = "One number for the whole stack"
diagnosis = "You averaged over all axes, the images included. For a single image that is right; a stack of n images should give n distances, and yours gives one."
hint = "Tell the mean which axes are to disappear, and leave out the one that counts the images."
"""
def mnist_distance(a, b):
    return (a - b).abs().mean()
