# a global table doubled in place at every call
import torch
t = torch.arange(1, 10).view(3, 3)
def bottom_right_four():
    t.mul_(2)
    return t[1:, 1:]
