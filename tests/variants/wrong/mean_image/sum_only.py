# sum without a division
# mistake: sum instead of mean
import torch
def mean_image(stack):
    return torch.sum(stack, dim=0)
