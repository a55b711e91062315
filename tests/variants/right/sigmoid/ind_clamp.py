# Right: clamps before the exponential, float64 inside.
import torch

def sigmoid(x):
    assert torch.is_floating_point(x)
    e = (-x.double()).clamp(-700, 700).exp()
    return (1 + e).reciprocal().to(x.dtype)
