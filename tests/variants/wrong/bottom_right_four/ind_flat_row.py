# Wrong.
# mistake: the four numbers come in one row instead of two rows and two columns
import torch
def bottom_right_four():
    t = 2 * torch.arange(1, 10).reshape(3, 3)
    return t[1:, 1:].flatten()
