# unfold and split
import torch
def bottom_right_four():
    t = torch.arange(2, 19, 2).view(3, 3)
    top, bottom = t.split([1, 2])
    left, right = bottom.split([1, 2], dim=1)
    return right
