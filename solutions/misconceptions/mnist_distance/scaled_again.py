"""
title = "The pixels are scaled a second time"
diagnosis = "You divide by 255, but the pixels lie between 0 and 1 already. Your distances are 255 times too small."
hint = "Look at the largest pixel of an image before you scale it."
"""
def mnist_distance(a, b):
    return (a / 255 - b / 255).abs().mean((-1, -2))
