# Right: inner product of the flattened difference with itself, double.
import torch

def rmse_distance(a, b):
    d = (a - b).reshape(-1).double()
    assert d.shape == (784,), d.shape
    return (d @ d / len(d)).pow(0.5)
