# manual seed inside
# mistake: seed in the function
import torch
def init_params(size, std=1.0):
    torch.manual_seed(0)
    return torch.normal(0., std, size if isinstance(size, tuple) else (size,)).requires_grad_()
