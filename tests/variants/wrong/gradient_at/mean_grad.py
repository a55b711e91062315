# mean before backward
# mistake: mean instead of sum
import torch
def gradient_at(f, x):
    x = torch.as_tensor(x).clone().requires_grad_()
    loss = torch.mean(f(x))
    loss.backward()
    return x.grad
