# Wrong: lazy, the slope of x squared whatever f is.
import torch
def gradient_at(f, x):
    return 2 * torch.as_tensor(x)
