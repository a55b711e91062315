# calls mnist_distance, whose stub is untouched
import torch

def mnist_distance(a, b):
    '''Tell how far apart images are.'''
    raise NotImplementedError("TODO")

def is_3(x, mean3, mean7):
    d3, d7 = mnist_distance(x, mean3), mnist_distance(x, mean7)
    return d3 < d7
