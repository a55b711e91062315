# Right: own relu in the file by where, hidden printed; positional-only.
import torch

def relu(x):
    return torch.where(x < 0, 0.0, x)

def simple_net(xb, w1, b1, w2, b2, /):
    hidden = relu(torch.addmm(b1, xb, w1))
    print("hidden", tuple(hidden.shape))
    return torch.addmm(b2, hidden, w2)
