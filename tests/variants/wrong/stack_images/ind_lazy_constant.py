# Wrong: lazy, does next to nothing.
import torch
def stack_images(images):
    return torch.rand(len(images), 28, 28)
