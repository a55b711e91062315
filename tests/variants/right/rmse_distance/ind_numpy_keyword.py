# Right: numpy, keyword-only.
import numpy as np
import torch

def rmse_distance(*, a: torch.Tensor, b: torch.Tensor):
    d = a.detach().numpy().astype("float64") - b.detach().numpy()
    return torch.as_tensor(np.sqrt(np.square(d).mean()))
