# slices the first axis twice
# mistake: two pairs of brackets cut the rows twice
import torch
def bottom_right_four():
    t = torch.arange(1, 10).reshape(3, 3) * 2
    rows = t[-2:]
    return rows[-2:]
