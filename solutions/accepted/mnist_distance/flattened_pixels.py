"""
title = "Mean over flattened pixels"
"""
def mnist_distance(a, b):
    pixels = (a - b).abs().flatten(start_dim=-2)
    return pixels.mean(dim=-1)
