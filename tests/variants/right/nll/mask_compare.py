# a mask from comparing with arange, masked_select
# loses: device
import torch
def nll(activations, targets):
    mask = targets[:, None] == torch.arange(activations.shape[1])
    return -activations.masked_select(mask).mean()
