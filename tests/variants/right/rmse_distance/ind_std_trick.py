# Right: population std and mean combined.
import torch

def rmse_distance(a, b):
    d = a - b
    return torch.hypot(d.std(unbiased=False), d.mean())
