# central difference in numpy precision
# mistake: difference quotient
import torch
def gradient_at(f, x, eps=1e-4):
    x = torch.as_tensor(x).double()
    return ((f(x + eps) - f(x - eps)) / (2 * eps))
