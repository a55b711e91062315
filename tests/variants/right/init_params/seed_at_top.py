# seeds at top level, lambda
import torch
torch.manual_seed(42)
init_params = lambda size, std=1.: torch.randn(size).mul(std).requires_grad_()
