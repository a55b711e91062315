# Right: fills own result by two masks.
import torch
def sigmoid(x):
    out = torch.zeros_like(x)
    neg = x < 0
    e = torch.exp(x[neg])
    out[neg] = e / (1 + e)
    out[~neg] = 1 / (1 + torch.exp(-x[~neg]))
    return out
