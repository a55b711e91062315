# torch.take at flat positions
import torch
def nll(activations, targets):
    n, c = activations.shape
    return -torch.take(activations, torch.arange(n) * c + targets).mean()
