# Wrong.
# mistake: forgets to double
import torch
def bottom_right_four():
    t = torch.arange(1, 10).reshape(3, 3)
    return t[1:, 1:]
