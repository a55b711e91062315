# Right: numpy in between.
import numpy as np
import torch

def mean_image(stack):
    return torch.tensor(np.mean(stack.numpy(), axis=0))
