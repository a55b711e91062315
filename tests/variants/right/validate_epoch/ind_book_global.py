# Right: exactly the book with the global valid_dl.
from fastai.vision.all import *
def validate_epoch(model):
    accs = [batch_accuracy(model(xb), yb) for xb,yb in valid_dl]
    return round(torch.stack(accs).mean().item(), 4)
