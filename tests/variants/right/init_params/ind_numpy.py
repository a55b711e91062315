# Right: numpy's normal numbers, made float32.
import numpy as np
import torch

def init_params(size, std=1.0):
    a = np.random.normal(0, std, size).astype(np.float32)
    return torch.tensor(a, requires_grad=True)
