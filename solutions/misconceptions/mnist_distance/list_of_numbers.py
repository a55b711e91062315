"""
title = "A Python list instead of a tensor"
diagnosis = "You walk over the first axis and collect Python numbers in a list. A list has no shape, cannot be compared with another tensor, and for a single image the loop runs over its rows."
hint = "The subtraction of a stack and an image works in one go, and the result is a tensor already. Which axes do you average over then?"
"""
def mnist_distance(a, b):
    distances = []
    for image in a:
        distances.append((image - b).abs().mean().item())
    return distances
