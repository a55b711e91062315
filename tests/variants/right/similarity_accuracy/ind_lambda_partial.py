# Right: partial and lambda, keyword names of another taste.
import torch
from functools import partial

def _share(images, near, far):
    closer = (images - near).abs().sum((1, 2)) < (images - far).abs().sum((1, 2))
    return closer.to(torch.float32).mean()

similarity_accuracy = lambda threes, sevens, mean3, mean7: torch.mean(torch.stack((
    partial(_share, near=mean3, far=mean7)(threes),
    1 - partial(_share, near=mean3, far=mean7)(sevens))))
