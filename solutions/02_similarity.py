"""Unit 02: how far apart are two images?"""

import torch


def mnist_distance(a, b):
    # Counting axes from the end is what lets one line serve a single image and a whole stack.
    return (a - b).abs().mean((-1, -2))
