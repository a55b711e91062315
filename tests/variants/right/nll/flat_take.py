# torch.take at flat positions
# loses: device
import torch
def nll(activations, targets):
    n, c = activations.shape
    return -torch.take(activations, torch.arange(n) * c + targets).mean()
