# Wrong.
# mistake: cuts out the top left corner
import torch
def bottom_right_four():
    t = torch.arange(1, 10).reshape(3, 3) * 2
    return t[:2, :2]
