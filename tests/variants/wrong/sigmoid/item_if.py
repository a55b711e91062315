# if on a tensor
# mistake: truth value of a tensor
import torch
def sigmoid(x):
    if x >= 0:
        return 1 / (1 + torch.exp(-x))
    return torch.exp(x) / (1 + torch.exp(x))
