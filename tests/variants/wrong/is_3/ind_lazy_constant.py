# Wrong: lazy, does next to nothing.
import torch
def is_3(x, mean3, mean7):
    return torch.rand(x.shape[:-2]) > 0.5
