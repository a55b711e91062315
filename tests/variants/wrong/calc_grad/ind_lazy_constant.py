# Wrong: lazy, does next to nothing.
import torch
def calc_grad(xb, yb, model):
    for p in model.parameters():
        p.grad = torch.zeros_like(p)
