# Right: flatten, ones and zeros, list as the pair, float64 labels.
import torch

def prepare_xy(a: torch.Tensor, b: torch.Tensor):
    parts = [a.flatten(start_dim=1), b.flatten(start_dim=1)]
    x = torch.vstack(parts)
    y = torch.vstack([torch.ones(a.shape[0], 1, dtype=torch.float64), torch.zeros(b.shape[0], 1, dtype=torch.float64)])
    assert len(x) == len(y)
    return [x, y]
