# Wrong.
# mistake: rounds to two places
import torch
def validate_epoch(model, valid_dl):
    return round(torch.stack([batch_accuracy(model(xb), yb) for xb, yb in valid_dl]).mean().item(), 2)
