# einsum makes the sums
import torch
def softmax(x):
    e = torch.exp(x - x.max(-1, keepdim=True).values)
    return torch.einsum("...c,...->...c", e, 1 / torch.einsum("...c->...", e))
