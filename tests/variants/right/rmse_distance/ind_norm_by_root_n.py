# Right: the Euclidean norm divided by the root of the number of pixels.
import torch
def rmse_distance(a, b):
    return torch.norm(a - b) / a.numel() ** 0.5
