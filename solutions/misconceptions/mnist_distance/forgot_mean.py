"""
title = "The average is missing"
diagnosis = "You return the absolute difference of every single pixel. That is the right picture to start from, but it is not yet one number per image."
hint = "Two axes have to go: average over them."
"""
def mnist_distance(a, b):
    return (a - b).abs()
