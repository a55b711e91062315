"""
title = "The sum, divided by the number of images"
"""
def mean_image(stack):
    return stack.sum(axis=0) / len(stack)
