# named tuple result
from collections import namedtuple
import torch
XY = namedtuple('XY', 'x y')
def prepare_xy(threes, sevens):
    n3, n7 = len(threes), len(sevens)
    y = torch.zeros(n3 + n7, dtype=torch.double); y[:n3] += 1
    return XY(torch.cat([threes, sevens]).view(n3 + n7, -1), y[:, None])
