# numpy without float32
# mistake: float64
import numpy as np, torch
def init_params(size, std=1.0):
    return torch.tensor(np.random.randn(*(size if isinstance(size, tuple) else (size,))) * std, requires_grad=True)
