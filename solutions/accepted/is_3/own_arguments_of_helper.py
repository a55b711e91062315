"""
title = "A helper with arguments of its own, under the chapter's name"
"""
def mnist_distance(a, b, axes):
    return (a - b).abs().mean(axes)


def is_3(x, mean3, mean7):
    axes = (-1, -2)
    return mnist_distance(x, mean3, axes) < mnist_distance(x, mean7, axes)
