"""
title = "Pixels in a row and back again"
"""
def mean_image(stack):
    flat = stack.reshape(stack.size(0), -1)
    return flat.mean(0).view(28, 28)
