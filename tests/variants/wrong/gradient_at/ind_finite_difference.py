# Wrong.
# mistake: finite differences, one step for all entries, not autograd
import torch
def gradient_at(f, x):
    h = 1e-3
    x = torch.as_tensor(x)
    return (f(x + h) - f(x)) / h
