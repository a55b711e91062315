# Right: elementwise product, sum over the features, kept axis.
import torch

def linear1(images: torch.Tensor, w: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    products = images * w.squeeze(-1)
    out = products.sum(dim=1, keepdim=True) + b
    assert out.shape == (len(images), 1)
    return out
