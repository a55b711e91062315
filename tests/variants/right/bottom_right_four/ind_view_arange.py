# Right: arange and view, negative slices.
import torch

def bottom_right_four():
    t = torch.arange(1, 10).view(3, 3)
    t *= 2
    return t[-2:, -2:]
