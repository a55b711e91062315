# Right: torch.where with True and False, renamed arguments, a list of answers stacked by cat.
import torch

def is_3(image, three, seven):
    gap = mnist_distance(image, three) - mnist_distance(image, seven)
    return torch.where(gap.sign() == -1, True, False)
