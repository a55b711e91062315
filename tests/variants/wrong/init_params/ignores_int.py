# tuple only
import torch
def init_params(size, std=1.0):
    rows, cols = size
    return (torch.randn(rows, cols) * std).requires_grad_()
