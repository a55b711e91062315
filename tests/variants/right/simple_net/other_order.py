# parameters in another order, keyword only
import torch
def simple_net(xb, *, w2, b2, w1, b1):
    h = torch.matmul(xb, w1).add(b1)
    h = torch.where(h < 0, torch.zeros_like(h), h)
    return torch.matmul(h, w2).add(b2)
