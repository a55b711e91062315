"""
title = "Only the first image of the stack"
diagnosis = "You return in the first round of a loop (or look at entry 0 only). One distance comes back, and the other images are never looked at."
hint = "Broadcasting does the whole stack at once; no loop and no index is needed."
"""
def mnist_distance(a, b):
    if a.ndim == 2:
        return (a - b).abs().mean()
    for image in a:
        return (image - b).abs().mean()
