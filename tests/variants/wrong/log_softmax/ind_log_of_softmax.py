# Wrong.
# mistake: logarithm of the finished softmax, minus infinity where it underflows
import torch
def log_softmax(x):
    return torch.log(torch.softmax(x, dim=-1))
