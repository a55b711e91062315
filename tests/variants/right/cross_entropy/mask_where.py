# a mask from comparing, and where
import torch
def cross_entropy(activations, targets):
    lp = torch.nn.functional.log_softmax(activations, 1)
    classes = torch.arange(activations.shape[1], device=targets.device)
    return -torch.where(targets[:, None] == classes, lp, torch.zeros_like(lp)).sum() / targets.numel()
