# arange(1, 9) has eight numbers
import torch
def bottom_right_four():
    return (torch.arange(1, 9).view(3, 3) * 2)[1:, 1:]
