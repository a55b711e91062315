# Wrong.
# mistake: returns f(x) instead of the gradient
import torch
def gradient_at(f, x):
    x = torch.as_tensor(x).detach().clone().requires_grad_()
    y = f(x).sum()
    y.backward()
    return y
