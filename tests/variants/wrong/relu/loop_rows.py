# loops over the batch
# mistake: loops over the batch
import torch
def relu(x):
    if x.dim() == 0: return x.clamp(min=0)
    return torch.stack([relu(row) for row in x])
