# torch.where with a mask and zeros
# loses: device
import torch
def nll(activations, targets):
    mask = targets.unsqueeze(1) == torch.arange(activations.size(1)).unsqueeze(0)
    return -torch.where(mask, activations, torch.zeros(())).sum() / targets.numel()
