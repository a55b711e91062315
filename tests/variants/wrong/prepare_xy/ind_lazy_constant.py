# Wrong: lazy, does next to nothing.
import torch
def prepare_xy(threes, sevens):
    n = len(threes) + len(sevens)
    return torch.zeros(n, 784), torch.zeros(n, 1)
