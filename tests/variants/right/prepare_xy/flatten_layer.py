# nn.Flatten
from torch import nn
import torch
flat = nn.Flatten()
def prepare_xy(threes, sevens):
    x = flat(torch.cat([threes, sevens]))
    is3 = torch.tensor([True]*len(threes) + [False]*len(sevens))
    return x, is3.float().reshape(-1, 1)
