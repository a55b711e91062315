# Wrong: lazy constant.
import torch
def l1_distance(a, b):
    return torch.tensor(0.025)
