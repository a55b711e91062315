# torch.vmap over the images
import torch
def _one(p, t):
    c = torch.sigmoid(p)
    return torch.where(t == 1, 1 - c, c)
def mnist_loss(predictions, targets):
    return torch.vmap(_one)(predictions, targets).mean()
