# numpy does the comparison; back to a float32 tensor
import numpy as np
import torch
def batch_accuracy(xb, yb):
    x = xb.detach().numpy()
    y = yb.detach().numpy()
    p = 1 / (1 + np.exp(-x.astype(np.float64)))
    return torch.tensor(float(np.mean((p > 0.5) == (y == 1))))
