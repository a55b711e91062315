# inside torch.inference_mode
import torch
def batch_accuracy(xb, yb):
    with torch.inference_mode():
        return ((xb > 0) == yb).float().mean()
