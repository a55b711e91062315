# a slow loop over whichever argument is the stack
# loses: vectorised
import torch

def mnist_distance(a, b):
    if a.ndim == 2 and b.ndim == 2:
        return (a - b).abs().mean()
    if a.dim() < b.dim():
        a, b = b, a
    distances = []
    for i in range(len(a)):
        other = b[i] if b.dim() == 3 else b
        distances.append((a[i] - other).abs().mean())
    return torch.stack(distances)
