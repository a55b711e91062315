# torch.sign clamped
# mistake: 1 instead of the number
import torch
def relu(x): return torch.sign(x).clamp(min=0)
