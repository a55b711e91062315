# a loop over the images
# loses: vectorised
import torch
def is_3(x, mean3, mean7):
    def one(im):
        return bool((im - mean3).abs().mean() < (im - mean7).abs().mean())
    if x.ndim == 2:
        return one(x)
    return torch.tensor([one(im) for im in x])
