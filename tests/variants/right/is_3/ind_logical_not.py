# Right: not at least as far; helper called by the name of the course.
import torch

def is_3(x, mean3, mean7):
    difference = mnist_distance(x, mean3) - mnist_distance(x, mean7)
    return torch.logical_not(difference >= 0)
