# Right: one row after the other.
# loses: vectorised
import torch

def one(row):
    row = row - row.max()
    return row - row.exp().sum().log()

def log_softmax(x):
    if x.dim() == 1:
        return one(x)
    return torch.stack([one(row) for row in x])
