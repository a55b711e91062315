# Right: own mnist_distance with a further parameter, used with it.
import torch

def mnist_distance(a, b, axes=(-1, -2)):
    return (a - b).abs().mean(axes)

def is_3(x, mean3, mean7):
    d = [mnist_distance(x, m, axes=[-2, -1]) for m in (mean3, mean7)]
    return d[0].lt(d[1])
