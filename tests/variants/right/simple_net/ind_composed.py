# Right: layers as closures, composed, asserts on shapes.
import torch
from functools import partial, reduce

def affine(x: torch.Tensor, *, w: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    assert x.shape[-1] == w.shape[0]
    return torch.matmul(x, w).add(b)

def simple_net(batch, weights1, bias1, weights2, bias2):
    layers = [partial(affine, w=weights1, b=bias1), torch.relu, partial(affine, w=weights2, b=bias2)]
    return reduce(lambda value, layer: layer(value), layers, batch)
