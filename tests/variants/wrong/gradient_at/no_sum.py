# backward on a vector
# mistake: backward on a vector
import torch
def gradient_at(f, x):
    x = torch.as_tensor(x).clone().requires_grad_()
    y = f(x)
    y.backward()
    return x.grad
