# Right: einsum, in place on the own intermediate, keyword-only.
import torch

def simple_net(*, xb, w1, b1, w2, b2):
    h = torch.einsum("np,ph->nh", xb, w1)
    h = h + b1
    h.relu_()
    return torch.einsum("nh,ho->no", h, w2) + b2
