# a parameter with a default
import torch
def bottom_right_four(t=torch.arange(1, 10).view(3, 3)):
    doubled = t * 2
    return doubled[-2:, -2:]
