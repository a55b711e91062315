# argmax over [0, x]: the first wins a tie
import torch
def batch_accuracy(xb, yb):
    both = torch.cat([torch.zeros_like(xb), xb], dim=1)
    return (both.argmax(dim=1, keepdim=True) == yb).float().mean()
