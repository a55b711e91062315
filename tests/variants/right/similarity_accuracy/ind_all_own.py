# Right: everything itself, own names of helpers.
import torch

def _dist(a, b):
    return (a - b).abs().mean((-1, -2))

def _three(x, m3, m7):
    return _dist(x, m3) < _dist(x, m7)

def similarity_accuracy(threes, sevens, mean3, mean7):
    rights = torch.cat([_three(threes, mean3, mean7), ~_three(sevens, mean3, mean7)]).float()
    n = len(threes)
    return torch.stack([rights[:n].mean(), rights[n:].mean()]).mean()
