# forgets keepdim with dim -1
# mistake: keepdim missing
import torch
def softmax(x):
    x = x - x.max(-1, keepdim=True).values
    return torch.exp(x) / torch.exp(x).sum(-1)
