# backward per output, retained graph
import torch
def gradient_at(f, x):
    z = torch.as_tensor(x, dtype=torch.float32).clone()
    z.requires_grad_()
    y = f(z).reshape(-1)
    for one in y:
        one.backward(retain_graph=True)
    return z.grad
