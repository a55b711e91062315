# Wrong: lazy, does next to nothing.
import torch
def mean_image(stack):
    return torch.full((28, 28), 0.5)
