"""
title = "Absolute value taken after the mean"
diagnosis = "You averaged first and dropped the sign afterwards. By then positive and negative differences have cancelled: what remains is the difference in overall brightness."
hint = "Two steps, in the other order."
"""
def mnist_distance(a, b):
    return (a - b).mean((-1, -2)).abs()
