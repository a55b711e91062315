"""
title = "The mean over axis 0"
"""
def mean_image(stack):
    return stack.mean(0)
