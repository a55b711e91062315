# einsum with uniform weights does the averaging
# loses: device
import torch

def mnist_distance(a, b):
    d = (a - b).abs()
    h, w = d.shape[-2:]
    rows = torch.full((h,), 1 / h)
    cols = torch.full((w,), 1 / w)
    return torch.einsum("...hw,h,w->...", d, rows, cols)
