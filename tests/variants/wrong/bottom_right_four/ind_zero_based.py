# Wrong.
# mistake: table counts from 0 to 8
import torch
def bottom_right_four():
    t = torch.arange(9).view(3, 3)
    t = t * 2
    return t[1:, 1:]
