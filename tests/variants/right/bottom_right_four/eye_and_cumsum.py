# cumsum of ones
import torch
def bottom_right_four():
    t = torch.ones(9).cumsum(0).view(3, 3)
    return (t * 2)[[1, 2]][:, [1, 2]]
