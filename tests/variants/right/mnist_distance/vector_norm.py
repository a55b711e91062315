# the L1 norm from torch.linalg, per pixel
import torch

def mnist_distance(a, b):
    return torch.linalg.vector_norm(a - b, ord=1, dim=(-2, -1)) / b[..., :, :].shape[-1] ** 2
