# one row at a time
# mistake: loops over the batch
import torch
def log_softmax(x):
    if x.dim() == 1: return x - x.logsumexp(0)
    return torch.stack([log_softmax(r) for r in x])
