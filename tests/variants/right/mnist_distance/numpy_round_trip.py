# computes in numpy and comes back to a tensor
import numpy as np
import torch

def mnist_distance(a, b):
    an, bn = a.numpy(), b.numpy()
    d = np.abs(an - bn).mean(axis=(-1, -2))
    return torch.tensor(d)
