# torch.cdist with p=1 on flattened images
import torch

def mnist_distance(a, b):
    out_shape = torch.broadcast_shapes(a.shape, b.shape)[:-2]
    if a.ndim == 3 and b.ndim == 3:
        return (a - b).abs().mean((-1, -2))
    x = a.reshape(-1, 784)
    y = b.reshape(-1, 784)
    return (torch.cdist(x, y, p=1) / 784).reshape(out_shape)
