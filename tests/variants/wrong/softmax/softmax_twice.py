# applies it twice
# mistake: softmax applied twice
import torch
def softmax(x):
    p = torch.softmax(x, -1)
    return torch.softmax(p, dim=-1)
