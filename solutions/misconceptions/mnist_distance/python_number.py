"""
title = "A Python number instead of a tensor"
diagnosis = "With .item() or float() you turn the result into a Python number. For a single image that loses the tensor; for a stack of images it is an error, because many distances are not one number."
hint = "The tensor is the answer already: no conversion at the end."
"""
def mnist_distance(a, b):
    return (a - b).abs().mean((-1, -2)).item()
