# Wrong: lazy, does next to nothing.
import torch
def mse(preds, targets):
    return torch.tensor(1.6667)
