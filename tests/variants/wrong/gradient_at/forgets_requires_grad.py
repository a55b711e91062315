# tensor without requires_grad_
# mistake: requires_grad forgotten
from torch import tensor
def gradient_at(f, x):
    xt = tensor(x)
    yt = f(xt).sum()
    yt.backward()
    return xt.grad
