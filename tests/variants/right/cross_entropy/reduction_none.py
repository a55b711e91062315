# without reduction, and then the mean
import torch.nn.functional as F
def cross_entropy(inp, targ):
    losses = F.cross_entropy(inp, targ, reduction='none')
    return losses.sum() / losses.numel()
