# a generator of distances, consumed by torch.tensor
# loses: vectorised
import torch

def _distances(stack, image):
    for one in stack:
        yield torch.mean(torch.abs(one - image)).item()

def mnist_distance(a, b):
    if a.dim() == b.dim() == 2:
        return torch.tensor(next(_distances([a], b)))
    stack, image = (a, b) if a.dim() == 3 else (b, a)
    return torch.tensor(list(_distances(stack, image)))
