# 1:2
# mistake: slices end too early
import torch
def bottom_right_four():
    t = torch.arange(1, 10).view(3, 3) * 2
    return t[1:2, 1:2]
