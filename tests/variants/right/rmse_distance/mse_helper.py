# its own mse
import torch
def mse(p, t): return ((p - t) ** 2).mean()
def rmse_distance(a, b): return torch.sqrt(mse(a, b))
