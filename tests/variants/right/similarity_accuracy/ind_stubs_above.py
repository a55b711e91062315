# Right: the stubs of is_3 and mnist_distance are untouched.
import torch
def mnist_distance(a, b):
    raise NotImplementedError("TODO: average the absolute pixel differences over the last two axes")
def is_3(x, mean3, mean7):
    raise NotImplementedError("TODO: is the distance to the ideal 3 smaller than the one to the ideal 7?")
def similarity_accuracy(threes, sevens, mean3, mean7):
    t = is_3(threes, mean3, mean7).double().mean()
    s = is_3(sevens, mean3, mean7).logical_not().double().mean()
    return torch.lerp(t, s, 0.5)
