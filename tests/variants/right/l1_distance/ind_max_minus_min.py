# Right: maximum minus minimum is the absolute difference; float64.
import torch
def l1_distance(im1, im2):
    im1, im2 = im1.double(), im2.double()
    return (torch.maximum(im1, im2) - torch.minimum(im1, im2)).sum() / im1.numel()
