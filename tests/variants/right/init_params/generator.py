# a numpy generator at module level
import numpy as np, torch
rng = np.random.default_rng()
def init_params(size, std=1.0):
    return torch.from_numpy(rng.standard_normal(size, dtype=np.float32) * np.float32(std)).requires_grad_()
