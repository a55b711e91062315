# Wrong.
# mistake: calls backward without summing several outputs
import torch
def gradient_at(f, x):
    xt = torch.as_tensor(x).clone().detach().requires_grad_()
    f(xt).backward()
    return xt.grad
