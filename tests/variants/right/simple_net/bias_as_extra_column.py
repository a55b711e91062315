# the bias as one more row of weights
import torch
def layer(x, w, b):
    ones = torch.ones(len(x), 1, device=x.device, dtype=x.dtype)
    return torch.cat([x, ones], 1) @ torch.cat([w, b[None]], 0)
def simple_net(xb, w1, b1, w2, b2):
    return layer(layer(xb, w1, b1).clamp_min(0.), w2, b2)
