# torch.no_grad as decorator of a helper, rounding nothing
import torch
@torch.no_grad()
def _move(p, rate):
    p.add_(p.grad, alpha=-rate)
    p.grad.detach_().zero_()
def apply_step(params: torch.Tensor, t: torch.Tensor, targets: torch.Tensor, lr: float) -> float:
    loss = mse(quadratic(t, params), targets)
    loss.backward()
    _move(params, lr)
    return loss.item() * 1.0
