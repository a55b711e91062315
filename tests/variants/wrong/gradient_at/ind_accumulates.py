# Wrong.
# mistake: watches x itself and never clears its gradient, so asking again adds up
import torch
def gradient_at(f, x):
    x = torch.as_tensor(x)
    x.requires_grad_()
    f(x).sum().backward()
    return x.grad
