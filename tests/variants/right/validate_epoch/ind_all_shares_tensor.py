# Right: tensor of the shares, mean in double, round; a stub of batch_accuracy is still in the file.
import torch

def batch_accuracy(xb, yb):
    raise NotImplementedError("TODO: decide 3 or 7, compare with the labels, return the share of right answers")

def validate_epoch(model, valid_dl):
    shares = torch.tensor([batch_accuracy(model(xb), yb) for xb, yb in valid_dl], dtype=torch.float64)
    return round(shares.mean().item(), 4)
