# a running mean
# loses: vectorised
import torch
def mean_image(stack):
    m = torch.zeros_like(stack[0])
    for i, im in enumerate(stack):
        m += (im - m) / (i + 1)
    return m
