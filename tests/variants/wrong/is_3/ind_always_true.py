# Wrong: lazy, everything is a 3.
import torch
def is_3(x, mean3, mean7):
    return torch.ones(x.shape[:-2], dtype=torch.bool)
