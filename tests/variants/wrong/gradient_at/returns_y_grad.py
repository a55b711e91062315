# returns the gradient of the result
# mistake: reads .grad of the wrong tensor: None
import torch
def gradient_at(f, x):
    xt = torch.tensor(x).requires_grad_()
    yt = f(xt).sum()
    yt.backward()
    return yt.grad
