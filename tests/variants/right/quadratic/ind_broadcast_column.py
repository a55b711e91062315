# Right: through a column of times, a matrix product and a squeeze.
import torch
def quadratic(t, params):
    col = t.reshape(-1, 1)
    return torch.cat([col * col, col, col ** 0], 1).matmul(params.view(3, 1)).squeeze(1)
