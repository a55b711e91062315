"""
title = "The images are added"
diagnosis = "You average a + b. Two equal images get the largest distance in this way, and two white ones the smallest."
hint = "Try your function on two equal images. Which operation makes them come out at 0?"
"""
def mnist_distance(a, b):
    return (a + b).abs().mean((-1, -2))
