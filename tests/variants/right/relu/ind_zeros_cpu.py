# Right: maximum with a tensor of zeros that is made on the CPU.
# loses: device
import torch
def relu(x):
    return torch.maximum(x, torch.zeros(x.shape, dtype=x.dtype))
