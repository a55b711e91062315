"""
title = "Negative differences dropped"
diagnosis = "Where a is smaller than b the difference counts as 0 in your version. Only half of the story gets into the average, and swapping a and b changes the distance."
hint = "A negative difference should count as much as a positive one, not be set to zero."
"""
def mnist_distance(a, b):
    return (a - b).clamp(min=0).mean((-1, -2))
