# broadcasts by hand before nn.L1Loss, reduced afterwards
import torch
from torch import nn

crit = nn.L1Loss(reduction='none')

def mnist_distance(a, b):
    x, y = torch.broadcast_tensors(a, b)
    loss = crit(x, y)
    return loss.mean(dim=-1).mean(dim=-1)
