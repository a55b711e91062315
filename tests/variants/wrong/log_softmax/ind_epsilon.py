# Wrong.
# mistake: adds a small epsilon before the logarithm
import torch
def log_softmax(x):
    return (torch.softmax(x, -1) + 1e-8).log()
