# Right: the file still has the untouched stub of mnist_distance above.
import torch

def mnist_distance(a, b):
    """Tell how far apart images are: the mean absolute difference of their pixels."""
    raise NotImplementedError("TODO: average the absolute pixel differences over the last two axes")

def is_3(x, mean3, mean7):
    return mnist_distance(x, mean3) < mnist_distance(x, mean7)
