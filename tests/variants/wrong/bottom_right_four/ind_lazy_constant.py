# Wrong: lazy, does next to nothing.
import torch
def bottom_right_four():
    return torch.zeros(2, 2)
