"""
title = "An if on a whole stack"
diagnosis = "`if` wants one truth value, and for a stack the comparison gives many. For a single image your function works."
hint = "The comparison is the answer already; no if is needed."
"""
def mnist_distance(a, b):
    return (a - b).abs().mean((-1, -2))


def is_3(x, mean3, mean7):
    if mnist_distance(x, mean3) < mnist_distance(x, mean7):
        return True
    else:
        return False
