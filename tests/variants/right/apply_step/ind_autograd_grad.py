# Right: autograd.grad leaves no .grad at all.
import torch

@torch.enable_grad()
def apply_step(params, t, targets, lr):
    loss = mse(quadratic(t, params), targets)
    g, = torch.autograd.grad(loss, [params])
    with torch.no_grad():
        params.sub_(g, alpha=lr)
    return loss.detach().tolist()
