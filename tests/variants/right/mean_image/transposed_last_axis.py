# swapaxes and the last axis
import torch
def mean_image(stack):
    return torch.swapaxes(stack, 0, 2).mean(2).T
