# zeros on the CPU
# mistake: other device
import torch
def relu(x): return torch.where(x > 0, x, torch.zeros(x.shape))
