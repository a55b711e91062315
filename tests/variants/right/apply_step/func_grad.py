# torch.func.grad_and_value
import torch
def apply_step(params, t, targets, lr):
    def loss_of(p): return mse(quadratic(t, p), targets)
    g, v = torch.func.grad_and_value(loss_of)(params.detach())
    params.data.sub_(lr * g)
    return v.item()
